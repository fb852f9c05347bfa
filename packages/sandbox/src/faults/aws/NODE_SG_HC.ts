import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

/** Node port of Envoy's status port in the reference scenario. */
const statusPort = 30021;

export const healthPortClosed = defineFault({
  id: 'node-sg-hc',
  code: 'NODE_SG_HC',
  title:
    'The health check moved to the status port, which the nodes do not let in',
  inject({ aws }, spoke) {
    const { httpTargetGroup, loadBalancerSecurityGroup, ids } = spokeNetwork(
      aws,
      spoke,
    );
    return undoAll(
      overrideField(httpTargetGroup, 'healthCheck', healthCheck => ({
        ...healthCheck,
        port: String(statusPort),
      })),
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
