import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const nodeUnregistered = defineFault({
  id: 'node-unregistered',
  code: 'NODE_UNREGISTERED',
  title: 'The worker was never registered in the target group',
  inject({ aws }, spoke) {
    const { httpTargetGroup, ids } = spokeNetwork(aws, spoke);
    return overrideField(httpTargetGroup, 'targets', targets =>
      targets.filter(({ id }) => id !== ids.nodes.worker.privateIp),
    );
  },
});
