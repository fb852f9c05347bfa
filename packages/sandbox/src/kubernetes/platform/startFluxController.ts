import { SandboxCluster, Unsubscribe } from '../store/SandboxCluster';
import { ClusterStore, KubeObject } from '../../world/World';
import { reconcileKustomization } from './reconcileKustomization';

/**
 * The kustomize-controller, as far as a Kustomization itself changes: what is in the folders is applied by the sandbox's
 * GitOps. One that is suspended is left as it is.
 */
export function startFluxController(store: SandboxCluster): Unsubscribe {
  return store.onChange(({ type, object }) => {
    if (object.kind !== 'Kustomization' || type === 'DELETED') return;
    const { spec, status, metadata } = object;
    if (spec.suspend || status?.observedGeneration === metadata.generation) {
      return;
    }
    const revision = revisionOf(store, object);
    if (revision) reconcileKustomization(store, object, revision);
  });
}

/** The revision that the source of a Kustomization has fetched. */
export function revisionOf(
  store: Pick<ClusterStore, 'get'>,
  { spec, metadata }: KubeObject,
): string | undefined {
  const { name, namespace = metadata.namespace } = spec.sourceRef ?? {};
  return store.get('GitRepository', name ?? '', namespace)?.status?.artifact
    ?.revision;
}
