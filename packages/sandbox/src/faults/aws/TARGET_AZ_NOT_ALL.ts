import { reference } from '../../world/reference';
import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { changeTargets } from './changeTargets';

export const targetsInOneZone = defineFault({
  id: 'target-az-not-all',
  code: 'TARGET_AZ_NOT_ALL',
  title: 'The nodes were registered for their own zone instead of all',
  inject({ aws }, spoke) {
    const { httpTargetGroup } = spokeNetwork(aws, spoke);
    return changeTargets(httpTargetGroup, target => ({
      ...target,
      availabilityZone: reference.zones.a.name,
    }));
  },
});
