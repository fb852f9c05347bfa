import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const loadBalancerInternal = defineFault({
  id: 'nlb-internal',
  code: 'NLB_INTERNAL',
  title: 'The load balancer was made anew, as an internal one',
  inject({ aws }, spoke) {
    const { loadBalancer } = spokeNetwork(aws, spoke);
    return overrideField(loadBalancer, 'scheme', () => 'internal' as const);
  },
});
