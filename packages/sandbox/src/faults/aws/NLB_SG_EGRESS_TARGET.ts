import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const loadBalancerOutboundClosed = defineFault({
  id: 'nlb-sg-egress-target',
  code: 'NLB_SG_EGRESS_TARGET',
  title: 'The load balancer may no longer send to the node port',
  inject({ aws }, spoke) {
    const { loadBalancerSecurityGroup: group, httpTargetGroup } = spokeNetwork(
      aws,
      spoke,
    );
    return overrideField(group, 'egress', rules =>
      rules.filter(({ fromPort }) => fromPort !== httpTargetGroup.port),
    );
  },
});
