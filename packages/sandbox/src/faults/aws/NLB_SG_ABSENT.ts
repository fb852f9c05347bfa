import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const loadBalancerWithoutGroup = defineFault({
  id: 'nlb-sg-absent',
  code: 'NLB_SG_ABSENT',
  title: 'The load balancer was made anew, without a security group',
  inject({ aws }, spoke) {
    const { loadBalancer } = spokeNetwork(aws, spoke);
    return overrideField(loadBalancer, 'securityGroupIds', () => []);
  },
});
