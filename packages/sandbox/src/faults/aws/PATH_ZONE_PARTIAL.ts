import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const zonePartial = defineFault({
  id: 'path-zone-partial',
  code: 'PATH_ZONE_PARTIAL',
  title: 'One zone of the load balancer loses what it sends on',
  inject({ aws }, spoke) {
    const { arn, subnetIds } = spokeNetwork(aws, spoke).loadBalancer;
    return overrideField(aws, 'lostZones', lost => [
      ...lost,
      { loadBalancerArn: arn, subnetId: subnetIds[1] },
    ]);
  },
});
