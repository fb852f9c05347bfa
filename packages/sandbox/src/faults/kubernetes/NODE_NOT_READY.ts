import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { overrideObject } from './overrideObject';

export const nodeNotReady = defineFault({
  id: 'node-not-ready',
  code: 'NODE_NOT_READY',
  title: 'The kubelet of the worker stopped answering',
  inject: (world, spoke) =>
    overrideObject(
      clusterOf(world, spoke),
      { kind: 'Node', name: `${spoke}-worker-0` },
      node => ({
        ...node,
        status: {
          ...node.status,
          conditions: [
            { type: 'Ready', status: 'Unknown', reason: 'NodeStatusUnknown' },
          ],
        },
      }),
    ),
});
