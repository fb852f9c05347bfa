import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { overrideObject } from './overrideObject';

export const versionEndOfLife = defineFault({
  id: 'version-eol',
  code: 'VERSION_EOL',
  title: 'Nobody upgraded the worker after the last release',
  inject: (world, spoke) =>
    overrideObject(
      clusterOf(world, spoke),
      { kind: 'Node', name: `${spoke}-worker-0` },
      node => ({
        ...node,
        status: {
          ...node.status,
          nodeInfo: { ...node.status.nodeInfo, kubeletVersion: 'v1.31.4+k3s1' },
        },
      }),
    ),
});
