import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { addObject } from './overrideObject';

export const nodeGhost = defineFault({
  id: 'node-ghost',
  code: 'NODE_GHOST',
  title: 'A worker was replaced and its Node stayed behind',
  inject(world, spoke) {
    const { cidr } = spokeNetwork(world.aws, spoke).ids.nodeSubnets.b;
    const name = `${spoke}-worker-9`;
    return addObject(clusterOf(world, spoke), {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: { 'kubernetes.io/hostname': name } },
      // Cordoned by whoever replaced it.
      spec: { unschedulable: true },
      status: {
        addresses: [
          { type: 'InternalIP', address: cidr.replace(/\d+\/\d+$/, '211') },
        ],
        conditions: [
          { type: 'Ready', status: 'Unknown', reason: 'NodeStatusUnknown' },
        ],
      },
    });
  },
});
