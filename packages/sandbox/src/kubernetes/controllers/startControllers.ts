import { kinds } from '../kinds';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { deploymentOf } from './deploymentOf';
import { isReady } from './isReady';
import { matchesLabels } from './matchesLabels';
import { ownedPods } from './ownedPods';
import { podStatus } from './podStatus';
import { reconcileDeployment } from './reconcileDeployment';
import { reconcileEndpoints } from './reconcileEndpoints';

export interface ControllerOptions {
  /** Time from a pod's start until it is ready; 0 makes it ready at once. */
  readyMilliseconds?: number;
}

/**
 * Does what Kubernetes' controllers, scheduler and kubelets do: Deployments get pods, pods become ready, EndpointSlices
 * follow, and what belongs to a deleted object goes with it. Returns the way to stop.
 */
export function startControllers(
  store: SandboxCluster,
  { readyMilliseconds = 3000 }: ControllerOptions = {},
): () => void {
  const starting = new Map<unknown, NodeJS.Timeout>();

  function onPod(pod: KubeObject, deleted: boolean) {
    const { namespace = '', uid } = pod.metadata;
    if (deleted) {
      clearTimeout(starting.get(uid));
      starting.delete(uid);
    }
    const deployment = deploymentOf(pod);
    if (deployment) reconcileDeployment(store, deployment, namespace);
    endpointsOf(pod).forEach(name =>
      reconcileEndpoints(store, name, namespace),
    );
  }

  /** The Services that select the pod, or that still list it. */
  function endpointsOf(pod: KubeObject): Set<string> {
    const { namespace, labels, name } = pod.metadata;
    const selecting = store.find(
      'Service',
      service =>
        service.metadata.namespace === namespace &&
        matchesLabels(labels, service.spec.selector),
    );
    const listing = store.find(
      'EndpointSlice',
      ({ metadata, endpoints }) =>
        metadata.namespace === namespace &&
        (endpoints as Array<{ targetRef?: { name: string } }>).some(
          ({ targetRef }) => targetRef?.name === name,
        ),
    );
    return new Set([
      ...selecting.map(({ metadata }) => metadata.name),
      ...listing.map(
        ({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] ?? '',
      ),
    ]);
  }

  function becomeReadyLater(pod: KubeObject) {
    const { name, namespace, uid } = pod.metadata;
    if (!isStarting(pod) || starting.has(uid)) return;
    const becomeReady = () => {
      starting.delete(uid);
      const now = store.get('Pod', name, namespace);
      if (!now || now.metadata.uid !== uid) return;
      const { podIP, hostIP } = now.status;
      store.apply({
        ...now,
        status: podStatus(
          { containers: [], ...now.spec },
          { podIP, hostIP },
          'ready',
        ),
      });
    };
    if (readyMilliseconds === 0) becomeReady();
    else starting.set(uid, setTimeout(becomeReady, readyMilliseconds).unref());
  }

  function onNamespaceDeleted(namespace: string) {
    for (const { kind, namespaced } of kinds) {
      if (!namespaced) continue;
      for (const { metadata } of store.list(kind, namespace)) {
        store.remove(kind, metadata.name, namespace);
      }
    }
  }

  /** Pods that found no node get another chance. */
  function onNode() {
    const waiting = store.find('Pod', pod => !pod.spec.nodeName);
    if (waiting.length === 0 || !store.list('Node').some(isReady)) return;
    for (const { metadata } of waiting) {
      store.remove('Pod', metadata.name, metadata.namespace);
    }
  }

  function onDeployment({ metadata }: KubeObject, deleted: boolean) {
    const { name, namespace = '' } = metadata;
    if (!deleted) {
      reconcileDeployment(store, name, namespace);
      return;
    }
    for (const pod of ownedPods(store, name, namespace)) {
      store.remove('Pod', pod.metadata.name, namespace);
    }
  }

  const unsubscribe = store.onChange(({ type, object }) => {
    const { name, namespace = '' } = object.metadata;
    const deleted = type === 'DELETED';
    switch (object.kind) {
      case 'Deployment':
        onDeployment(object, deleted);
        break;
      case 'Pod':
        if (type === 'ADDED') becomeReadyLater(object);
        onPod(object, deleted);
        break;
      case 'Service':
        reconcileEndpoints(store, name, namespace);
        break;
      case 'ResourceQuota':
        for (const one of store.list('Deployment', namespace)) {
          reconcileDeployment(store, one.metadata.name, namespace);
        }
        break;
      case 'Namespace':
        if (deleted) onNamespaceDeleted(name);
        break;
      case 'Node':
        onNode();
        break;
      default:
    }
  });

  for (const pod of store.list('Pod')) becomeReadyLater(pod);
  for (const { metadata } of store.list('Deployment')) {
    reconcileDeployment(store, metadata.name, metadata.namespace ?? '');
  }
  for (const { metadata } of store.list('Service')) {
    reconcileEndpoints(store, metadata.name, metadata.namespace ?? '');
  }

  return () => {
    unsubscribe();
    starting.forEach(timer => clearTimeout(timer));
    starting.clear();
  };
}

/** Scheduled, and no container waits or has ended: only time is missing. */
function isStarting(pod: KubeObject): boolean {
  const statuses: Array<{ state?: object }> =
    pod.status?.containerStatuses ?? [];
  return (
    Boolean(pod.status?.podIP) &&
    deploymentOf(pod) !== undefined &&
    !isReady(pod) &&
    statuses.every(({ state }) => state !== undefined && 'running' in state)
  );
}
