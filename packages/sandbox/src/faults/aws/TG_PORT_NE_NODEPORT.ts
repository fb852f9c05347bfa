import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { changeTargets } from './changeTargets';
import { overrideField } from './overrideField';

/** Open on no node. */
const port = 31080;

export const targetGroupPort = defineFault({
  id: 'tg-port-ne-nodeport',
  code: 'TG_PORT_NE_NODEPORT',
  title: 'The target group was made anew with another port than the node port',
  inject({ aws }, spoke) {
    const { httpTargetGroup: group } = spokeNetwork(aws, spoke);
    return undoAll(
      overrideField(group, 'port', () => port),
      changeTargets(group, target => ({ ...target, port })),
    );
  },
});
