import {
  istioRootNamespace,
  policyWithoutWorkloads,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { labelIndex } from '../../../trace/lookup/labelIndex';
import { knowsWorkloadsOf, workloadsOf } from '../../lookup/workloads';

/** Judged where workloads of the namespace are among the objects. */
export const policiesSelectWorkloads = defineManifestCheck({
  id: 'peer-authentication.policies-select-workloads',
  description: 'The selector of a policy matches a workload.',
  emits: [policyWithoutWorkloads],
  run(set, report) {
    const anywhere = labelIndex(set.pods, ({ metadata }) => metadata.labels);
    for (const policy of [
      ...set.peerAuthentications,
      ...set.authorizationPolicies,
      ...set.requestAuthentications,
    ]) {
      const { namespace } = policy.metadata;
      const labels = policy.spec.selector?.matchLabels ?? {};
      if ('targetRefs' in policy.spec && policy.spec.targetRefs.length > 0) {
        continue;
      }
      if ('targetRef' in policy.spec && policy.spec.targetRef) continue;
      const selects = Object.keys(labels).length > 0;
      // A policy for a whole namespace may wait for its first workload.
      if (!selects && !set.complete) continue;
      const { kind } = set.sourceOf(policy);
      const root = namespace === istioRootNamespace;
      // A selector in the root namespace reaches everywhere, save for PeerAuthentication.
      const wide = root && (kind !== 'PeerAuthentication' || !selects);
      if (!knowsWorkloadsOf(set, namespace)) continue;
      const matched = wide
        ? anywhere(labels)
        : workloadsOf(set, namespace, labels);
      if (matched.length > 0) continue;
      report(policyWithoutWorkloads, {
        on: policy,
        args: { policy: `${kind} ${nameOf(policy)}`, namespace },
        at: ['spec', 'selector'],
      });
    }
  },
});
