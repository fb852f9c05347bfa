import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { overrideField } from './overrideField';

export const instanceNeverJoined = defineFault({
  id: 'node-missing-in-k8s',
  code: 'NODE_MISSING_IN_K8S',
  title: 'A new worker runs, but its join failed',
  inject({ aws }, spoke) {
    const { ids } = spokeNetwork(aws, spoke);
    const { worker } = ids.nodes;
    return overrideField(aws, 'instances', instances =>
      instances.flatMap(one =>
        one.id === worker.instanceId
          ? [
              one,
              {
                ...one,
                id: 'i-0fa1b2c3d4e5f6107',
                privateIp: worker.privateIp.replace(/\d+$/, '200'),
                tags: { ...one.tags, Name: `${spoke}-worker-1` },
              },
            ]
          : [one],
      ),
    );
  },
});
