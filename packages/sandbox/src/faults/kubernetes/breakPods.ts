import { ClusterStore, KubeObject } from '../../world/World';
import { Undo } from '../defineFault';
import { refTo } from './lookup/refTo';
import { overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

interface ContainerStatus {
  restartCount?: number;
  state: object;
  lastState?: object;
  /** Since when the pods are not ready. */
  since?: string;
}

/** Lets the kubelet report something else of the pods: their first container is in this state, and they are not ready. */
export function breakPods(
  store: ClusterStore,
  pods: readonly KubeObject[],
  { since, ...status }: ContainerStatus,
): Undo {
  return undoAll(
    ...pods.map(pod =>
      overrideObject(store, refTo(pod), object => {
        const [{ name, image }] = object.spec.containers;
        return {
          ...object,
          status: {
            ...object.status,
            conditions: [
              { type: 'PodScheduled', status: 'True' },
              {
                type: 'Ready',
                status: 'False',
                reason: 'ContainersNotReady',
                ...(since && { lastTransitionTime: since }),
              },
            ],
            containerStatuses: [{ name, image, ready: false, ...status }],
          },
        };
      }),
    ),
  );
}
