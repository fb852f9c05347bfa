import { sortBy } from 'lodash';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { buildPod } from './buildPod';
import { isReady } from './isReady';
import { ownedPods } from './ownedPods';
import { safeHash } from './safeHash';

const hashLabel = 'pod-template-hash';

/**
 * Brings a Deployment's pods to what it asks for. Pods of an earlier template stay until those of the new one are
 * ready, so a bad image leaves the old ones serving, as a rolling update does.
 */
export function reconcileDeployment(
  store: SandboxCluster,
  name: string,
  namespace: string,
): void {
  const deployment = store.get('Deployment', name, namespace);
  if (!deployment) return;
  const wanted = Number(deployment.spec.replicas ?? 1);
  const hash = safeHash(JSON.stringify(deployment.spec.template), 10);
  const remove = (pod: KubeObject) =>
    store.remove('Pod', pod.metadata.name, namespace);

  const isCurrent = (pod: KubeObject) =>
    pod.metadata.labels?.[hashLabel] === hash;
  const current = sortBy(
    ownedPods(store, name, namespace).filter(isCurrent),
    pod => !isReady(pod),
  );
  current.slice(wanted).forEach(remove);
  let rejected = false;
  for (let n = current.length; n < wanted; n += 1) {
    rejected = exceedsQuota(store, namespace);
    if (rejected) break;
    store.apply(buildPod(store, deployment, hash));
  }

  const ready = ownedPods(store, name, namespace)
    .filter(isCurrent)
    .filter(isReady).length;
  if (ready >= wanted) {
    ownedPods(store, name, namespace)
      .filter(pod => !isCurrent(pod))
      .forEach(remove);
  }
  reportStatus(store, name, namespace, { wanted, rejected, isCurrent });
}

function reportStatus(
  store: SandboxCluster,
  name: string,
  namespace: string,
  {
    wanted,
    rejected,
    isCurrent,
  }: {
    wanted: number;
    rejected: boolean;
    isCurrent(pod: KubeObject): boolean;
  },
) {
  const deployment = store.get('Deployment', name, namespace);
  if (!deployment) return;
  const pods = ownedPods(store, name, namespace);
  const ready = pods.filter(isReady).length;
  store.apply({
    ...deployment,
    status: {
      observedGeneration: deployment.metadata.generation,
      replicas: pods.length,
      updatedReplicas: pods.filter(isCurrent).length,
      readyReplicas: ready,
      availableReplicas: ready,
      conditions: [
        { type: 'Available', status: ready >= wanted ? 'True' : 'False' },
        ...(rejected
          ? [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }]
          : []),
      ],
    },
  });
}

/** Whether a quota of the namespace leaves no room for another pod. */
function exceedsQuota(store: SandboxCluster, namespace: string): boolean {
  return store
    .list('ResourceQuota', namespace)
    .some(
      ({ spec }) =>
        Number(spec.hard?.pods) <= store.list('Pod', namespace).length,
    );
}
