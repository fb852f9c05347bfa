import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const balancerInOneZone = defineFault({
  id: 'spoke-one-zone-nlb',
  code: 'SPOKE_ONE_ZONE',
  title: 'Someone took the second zone from the load balancer',
  inject({ aws }, spoke) {
    const { loadBalancer } = spokeNetwork(aws, spoke);
    return overrideField(loadBalancer, 'subnetIds', ids => ids.slice(0, 1));
  },
});
