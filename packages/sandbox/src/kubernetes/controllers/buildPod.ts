import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { injectSidecar } from './injectSidecar';
import { podStatus } from './podStatus';
import { safeHash } from './safeHash';
import { schedule } from './schedule';
import { wantsSidecar } from './wantsSidecar';

/** A pod of a Deployment as the API server holds it after admission and scheduling. */
export function buildPod(
  store: SandboxCluster,
  deployment: KubeObject,
  hash: string,
): KubeObject {
  const { name, namespace, uid } = deployment.metadata;
  const template = structuredClone(deployment.spec.template);
  const replicaSet = `${name}-${hash}`;
  const pod: KubeObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: freeName(store, replicaSet, namespace),
      namespace,
      labels: { ...template.metadata?.labels, 'pod-template-hash': hash },
      annotations: { ...template.metadata?.annotations },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'ReplicaSet',
          name: replicaSet,
          uid,
          controller: true,
        },
      ],
    },
    spec: { serviceAccountName: 'default', ...template.spec },
  };
  if (wantsSidecar(pod, store.get('Namespace', String(namespace)))) {
    injectSidecar(pod, store);
  }

  const placement = schedule(store);
  if (!placement) {
    const message = 'no node is ready and schedulable';
    pod.status = {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message,
        },
        { type: 'Ready', status: 'False' },
      ],
    };
    return pod;
  }
  const { nodeName, ...addresses } = placement;
  pod.spec.nodeName = nodeName;
  pod.status = podStatus(pod.spec, addresses, 'starting');
  return pod;
}

function freeName(
  store: SandboxCluster,
  replicaSet: string,
  namespace: string | undefined,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const name = `${replicaSet}-${safeHash(`${replicaSet}/${attempt}`, 5)}`;
    if (!store.get('Pod', name, namespace)) return name;
  }
}
