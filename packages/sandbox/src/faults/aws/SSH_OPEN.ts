import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const sshOpen = defineFault({
  id: 'ssh-open',
  code: 'SSH_OPEN',
  title: 'Someone opened SSH to the world to look at a node from home',
  inject({ aws }, spoke) {
    const { nodeSecurityGroup } = spokeNetwork(aws, spoke);
    return overrideField(nodeSecurityGroup, 'ingress', rules => [
      ...rules,
      {
        protocol: 'tcp',
        fromPort: 22,
        toPort: 22,
        cidrs: ['0.0.0.0/0'],
        groupIds: [],
      },
    ]);
  },
});
