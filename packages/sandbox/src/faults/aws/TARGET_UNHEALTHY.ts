import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { overrideField } from './overrideField';

export const workerHangs = defineFault({
  id: 'target-unhealthy',
  code: 'TARGET_UNHEALTHY',
  title: 'The worker’s instance stopped',
  inject({ aws }, spoke) {
    const { instances, ids } = spokeNetwork(aws, spoke);
    const worker = instances.find(
      ({ id }) => id === ids.nodes.worker.instanceId,
    );
    if (!worker) throw new Error(`${spoke} has no worker left`);
    return overrideField(worker, 'state', () => 'stopped' as const);
  },
});
