import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const nodePortClosed = defineFault({
  id: 'node-sg-nodeport',
  code: 'NODE_SG_NODEPORT',
  title: 'The nodes’ security group was narrowed, and the node port with it',
  inject({ aws }, spoke) {
    const { nodeSecurityGroup, httpTargetGroup } = spokeNetwork(aws, spoke);
    return overrideField(nodeSecurityGroup, 'ingress', rules =>
      rules.filter(({ fromPort }) => fromPort !== httpTargetGroup.port),
    );
  },
});
