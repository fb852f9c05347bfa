import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

export const healthPortClosed = defineFault({
  id: 'node-sg-hc',
  code: 'NODE_SG_HC',
  title:
    'The health check moved to the status port, which the nodes do not let in',
  inject({ aws }, spoke) {
    const {
      httpTargetGroup,
      loadBalancerSecurityGroup,
      nodeSecurityGroup,
      ids,
    } = spokeNetwork(aws, spoke);
    const { status: statusPort } = ids.nodePorts;
    return undoAll(
      overrideField(httpTargetGroup, 'healthCheck', healthCheck => ({
        ...healthCheck,
        port: String(statusPort),
      })),
      overrideField(nodeSecurityGroup, 'ingress', rules =>
        rules.filter(({ fromPort }) => fromPort !== statusPort),
      ),
      overrideField(loadBalancerSecurityGroup, 'egress', rules => [
        ...rules,
        {
          protocol: 'tcp',
          fromPort: statusPort,
          toPort: statusPort,
          cidrs: [ids.cidr],
          groupIds: [],
        },
      ]),
    );
  },
});
