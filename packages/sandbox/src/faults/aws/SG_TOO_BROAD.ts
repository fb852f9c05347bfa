import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const groupTooBroad = defineFault({
  id: 'sg-too-broad',
  code: 'SG_TOO_BROAD',
  title: 'Someone opened every node port to the world to try something',
  inject({ aws }, spoke) {
    const { nodeSecurityGroup } = spokeNetwork(aws, spoke);
    return overrideField(nodeSecurityGroup, 'ingress', rules => [
      ...rules,
      {
        protocol: 'tcp',
        fromPort: 30000,
        toPort: 32767,
        cidrs: ['0.0.0.0/0'],
        groupIds: [],
      },
    ]);
  },
});
