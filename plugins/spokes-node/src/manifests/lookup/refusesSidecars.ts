import { injectionOf } from '../../trace/istio/injectionOf';
import { namespacesByName } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';

/** True for a namespace that is given and wants no sidecars: what only a sidecar makes of its ports does not matter. */
export function refusesSidecars(set: ManifestSet, namespace: string): boolean {
  const given = namespacesByName(set.namespaces).get(namespace);
  return (
    given !== undefined && injectionOf(given.metadata.labels) === 'disabled'
  );
}
