import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const loadBalancerFailed = defineFault({
  id: 'nlb-not-active',
  code: 'NLB_NOT_ACTIVE',
  title: 'The load balancer could not be set up',
  inject({ aws }, spoke) {
    const { loadBalancer } = spokeNetwork(aws, spoke);
    return overrideField(loadBalancer, 'state', () => 'failed');
  },
});
