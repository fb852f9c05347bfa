import { istioRootNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { PeerAuthenticationManifest } from '../schemas/security';

const byNamespace = perVersion(
  (policies: readonly PeerAuthenticationManifest[]) => {
    const map = new Map<string, PeerAuthenticationManifest[]>();
    for (const policy of policies) {
      const known = map.get(policy.metadata.namespace);
      if (known) known.push(policy);
      else map.set(policy.metadata.namespace, [policy]);
    }
    return map;
  },
);

/** The PeerAuthentications that may decide in a namespace: its own and the mesh's. */
export function policiesFor(
  set: ManifestSet,
  namespace: string,
): PeerAuthenticationManifest[] {
  const map = byNamespace(set.peerAuthentications);
  return [
    ...(map.get(namespace) ?? []),
    ...(namespace === istioRootNamespace
      ? []
      : map.get(istioRootNamespace) ?? []),
  ];
}

/** PeerAuthentications by namespace. */
export function policiesByNamespace(
  set: ManifestSet,
): ReadonlyMap<string, PeerAuthenticationManifest[]> {
  return byNamespace(set.peerAuthentications);
}
