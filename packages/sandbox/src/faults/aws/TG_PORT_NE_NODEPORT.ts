import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { changeTargets } from './changeTargets';
import { overrideField } from './overrideField';

export const targetGroupPort = defineFault({
  id: 'tg-port-ne-nodeport',
  code: 'TG_PORT_NE_NODEPORT',
  title: 'The target group was made anew with another port than the node port',
  inject({ aws }, spoke) {
    const { httpTargetGroup: group, ids } = spokeNetwork(aws, spoke);
    // Open on no node.
    const port = ids.nodePorts.http + 1000;
    return undoAll(
      overrideField(group, 'port', () => port),
      changeTargets(group, target => ({ ...target, port })),
    );
  },
});
