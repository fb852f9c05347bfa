import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const spokeInOneZone = defineFault({
  id: 'spoke-one-zone',
  code: 'SPOKE_ONE_ZONE',
  title: 'Someone took the second zone out of the spoke to save money',
  inject({ aws }, spoke) {
    const { attachment, instances } = spokeNetwork(aws, spoke);
    const zoneOf = (subnetId?: string) =>
      aws.subnets.find(({ id }) => id === subnetId)?.zoneId;
    const kept = zoneOf(instances[0]?.subnetId);
    return overrideField(attachment, 'subnetIds', ids =>
      ids.filter(id => zoneOf(id) === kept),
    );
  },
});
