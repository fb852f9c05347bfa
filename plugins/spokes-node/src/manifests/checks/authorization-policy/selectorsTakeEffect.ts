import { policySelectorIneffective } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayNameLabel } from '../../../trace/istio/gatewayNameLabel';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsOf } from '../../lookup/workloads';

/** The pods of a Kubernetes Gateway take policies by targetRefs alone. */
export const selectorsTakeEffect = defineManifestCheck({
  id: 'authorization-policy.selectors-take-effect',
  description: 'Policies for a Kubernetes Gateway name it by targetRefs.',
  emits: [policySelectorIneffective],
  run(set, report) {
    for (const policy of [
      ...set.authorizationPolicies,
      ...set.requestAuthentications,
    ]) {
      const { selector, targetRefs, targetRef } = policy.spec;
      const labels = selector?.matchLabels ?? {};
      if (Object.keys(labels).length === 0) continue;
      if (targetRefs.length > 0 || targetRef) continue;
      const pods = workloadsOf(set, policy.metadata.namespace, labels);
      const gateway =
        labels[gatewayNameLabel] ??
        pods
          .map(({ metadata }) => metadata.labels[gatewayNameLabel])
          .find(name => name !== undefined);
      if (gateway === undefined) continue;
      report(policySelectorIneffective, {
        on: policy,
        args: {
          policy: `${set.sourceOf(policy).kind} ${nameOf(policy)}`,
          gateway,
        },
        at: ['spec', 'selector'],
      });
    }
  },
});
