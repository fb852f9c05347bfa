import {
  istioRootNamespace,
  policyWithoutWorkloads,
} from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { labelIndex } from '../../../trace/lookup/labelIndex';
import { knowsWorkloadsOf, workloadsOf } from '../../lookup/workloads';

/** Judged where workloads of the namespace are among the objects, or workloads of others and any Namespace. */
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
      const { kind } = set.sourceOf(policy);
      const root = namespace === istioRootNamespace;
      // A selector in the root namespace reaches everywhere, save for PeerAuthentication.
      const wide = root && (kind !== 'PeerAuthentication' || !selects);
      const known =
        knowsWorkloadsOf(set, namespace) ||
        (set.pods.length > 0 && (wide || set.namespaces.length > 0));
      if (!known) continue;
      const matched = wide
        ? anywhere(labels)
        : workloadsOf(set, namespace, labels);
      const machines = set.workloadEntries.some(
        ({ metadata }) =>
          (wide || metadata.namespace === namespace) &&
          matchesLabels(labels, metadata.labels),
      );
      if (matched.length > 0 || machines) continue;
      report(policyWithoutWorkloads, {
        on: policy,
        args: { policy: `${kind} ${nameOf(policy)}`, namespace },
        at: ['spec', 'selector'],
        hop:
          kind === 'PeerAuthentication'
            ? 'peer-authentication'
            : 'authorization-policy',
      });
    }
  },
});
