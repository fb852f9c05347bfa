import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const loadBalancerInboundClosed = defineFault({
  id: 'nlb-sg-inbound',
  code: 'NLB_SG_INBOUND',
  title:
    'The load balancer’s security group was cleaned up, and port 80 with it',
  inject({ aws }, spoke) {
    const { loadBalancerSecurityGroup: group } = spokeNetwork(aws, spoke);
    return overrideField(group, 'ingress', rules =>
      rules.filter(({ fromPort }) => fromPort !== 80),
    );
  },
});
