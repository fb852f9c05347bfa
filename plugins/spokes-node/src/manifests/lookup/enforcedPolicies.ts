import {
  AuthorizationPolicy,
  authorizationPolicySchema,
  istioRootNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from '../../trace/kubernetes/matchesLabels';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { AuthorizationPolicyManifest } from '../schemas/security';

/** A policy as a proxy would read it, and the object that it was read from. */
export interface EnforcedPolicy {
  policy: AuthorizationPolicy;
  manifest: AuthorizationPolicyManifest;
}

/** Undefined for one that istiod would refuse: what it means to say is not known. */
const parsed = perVersion((set: ManifestSet) => {
  const byNamespace = new Map<
    string,
    { manifest: AuthorizationPolicyManifest; policy?: AuthorizationPolicy }[]
  >();
  for (const manifest of set.authorizationPolicies) {
    const { raw } = set.sourceOf(manifest);
    const { targetRef, targetRefs } = manifest.spec;
    // Those act on waypoints and Kubernetes Gateways only.
    if (targetRef || targetRefs.length > 0) continue;
    const { namespace } = manifest.metadata;
    const known = byNamespace.get(namespace);
    const { data: policy } = authorizationPolicySchema.safeParse(raw);
    if (known) known.push({ manifest, policy });
    else byNamespace.set(namespace, [{ manifest, policy }]);
  }
  return byNamespace;
});

/** The policies that act on pods with labels; undefined where one of them cannot be read. */
export function enforcedPolicies(
  set: ManifestSet,
  namespace: string,
  labels: Readonly<Record<string, string>>,
): EnforcedPolicy[] | undefined {
  const enforced: EnforcedPolicy[] = [];
  for (const place of new Set([namespace, istioRootNamespace])) {
    for (const { manifest, policy } of parsed(set).get(place) ?? []) {
      const { matchLabels = {} } = manifest.spec.selector ?? {};
      if (!matchesLabels(matchLabels, labels)) continue;
      if (!policy) return undefined;
      enforced.push({ manifest, policy });
    }
  }
  return enforced;
}
