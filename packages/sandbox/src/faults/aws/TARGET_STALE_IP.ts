import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { changeTargets } from './changeTargets';

export const staleTarget = defineFault({
  id: 'target-stale-ip',
  code: 'TARGET_STALE_IP',
  title: 'The worker was replaced, and its old address is still registered',
  inject({ aws }, spoke) {
    const { httpTargetGroup, ids } = spokeNetwork(aws, spoke);
    const { privateIp } = ids.nodes.worker;
    return changeTargets(httpTargetGroup, target =>
      target.id === privateIp
        ? { ...target, id: privateIp.replace(/\d+$/, '200') }
        : target,
    );
  },
});
