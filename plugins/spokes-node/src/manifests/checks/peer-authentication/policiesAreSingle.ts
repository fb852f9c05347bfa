import { peerAuthenticationDuplicate } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesByNamespace } from '../../lookup/policies';
import { workloadsOf } from '../../lookup/workloads';
import { ManifestSet } from '../../ManifestSet';
import { PeerAuthenticationManifest } from '../../schemas/security';

/** Of several for the same pods only the oldest counts. */
export const policiesAreSingle = defineManifestCheck({
  id: 'peer-authentication.policies-are-single',
  description: 'One PeerAuthentication speaks for the same pods.',
  emits: [peerAuthenticationDuplicate],
  run(set, report) {
    for (const policies of policiesByNamespace(set).values()) {
      for (const [what, same] of groupsOf(set, policies)) {
        if (same.length < 2) continue;
        for (const policy of same) {
          const other = same.find(one => one !== policy) ?? policy;
          report(peerAuthenticationDuplicate, {
            on: policy,
            args: { policy: nameOf(policy), other: nameOf(other), what },
            at: ['spec'],
          });
        }
      }
    }
  },
});

/** Policies that speak for the same: the whole namespace, equal labels, or one workload. */
function groupsOf(
  set: ManifestSet,
  policies: readonly PeerAuthenticationManifest[],
): Map<string, PeerAuthenticationManifest[]> {
  const groups = new Map<string, PeerAuthenticationManifest[]>();
  const add = (what: string, policy: PeerAuthenticationManifest) => {
    const known = groups.get(what);
    if (!known) groups.set(what, [policy]);
    else if (!known.includes(policy)) known.push(policy);
  };
  for (const policy of policies) {
    const { namespace } = policy.metadata;
    const labels = Object.entries(policy.spec.selector?.matchLabels ?? {});
    if (labels.length === 0) {
      add(`all of namespace ${namespace}`, policy);
      continue;
    }
    const selector = labels
      .sort()
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
    add(`pods with ${selector}`, policy);
    for (const pod of workloadsOf(set, namespace, Object.fromEntries(labels))) {
      add(`workload ${nameOf(pod)}`, policy);
    }
  }
  return groups;
}
