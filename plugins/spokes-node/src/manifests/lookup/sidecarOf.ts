import { hasSidecar } from '../../trace/istio/hasSidecar';
import { injectionOf } from '../../trace/istio/injectionOf';
import { namespacesByName } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';
import { PodManifest } from '../schemas/core';

/** Whether a pod of a workload will have a proxy of the mesh beside it, as far as the objects show. */
export type SidecarState =
  | 'there'
  /** Somebody refuses injection in so many words, or the pod uses the node's network. */
  | 'refused'
  /** The Namespace is among the objects, and nothing asks for a sidecar. */
  | 'not-asked'
  | 'unknown';

export function sidecarOf(set: ManifestSet, pod: PodManifest): SidecarState {
  if (hasSidecar(pod)) return 'there';
  const { metadata, spec } = pod;
  const namespace = namespacesByName(set.namespaces).get(metadata.namespace);
  const labels = namespace?.metadata.labels ?? {};
  const mode =
    metadata.labels['istio.io/dataplane-mode'] ??
    labels['istio.io/dataplane-mode'];
  if (mode !== undefined && mode !== 'none') return 'unknown';
  if (spec.hostNetwork) return 'refused';
  const injection = injectionOf(labels, metadata);
  if (injection === 'enabled') return 'there';
  if (injection === 'disabled') return 'refused';
  return namespace ? 'not-asked' : 'unknown';
}
