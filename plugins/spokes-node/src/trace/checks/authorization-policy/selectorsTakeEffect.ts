import {
  policySelectorIneffective,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { gatewayNameLabel } from '../../istio/gatewayNameLabel';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import {
  authorizationPoliciesByNamespace,
  nameOf,
  requestAuthenticationsByNamespace,
} from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The pods of a Kubernetes Gateway take policies by targetRefs alone. */
export const selectorsTakeEffect = defineCheck({
  id: 'authorization-policy.selectors-take-effect',
  hop: 'authorization-policy',
  description:
    'Policies for the pods of a Kubernetes Gateway name it by targetRefs.',
  inputs: [
    ...(['cluster', 'gatewayPods', 'authorizationPolicies'] as const),
    'requestAuthentications',
  ],
  emits: [policySelectorIneffective],
  run(values, report, from) {
    const { cluster, gatewayPods } = values;
    const made = gatewayPods.filter(
      ({ metadata }) => metadata.labels[gatewayNameLabel] !== undefined,
    );
    const authorizations = authorizationPoliciesByNamespace(
      values.authorizationPolicies,
    );
    const authentications = requestAuthenticationsByNamespace(
      values.requestAuthentications,
    );
    for (const namespace of uniq(made.map(one => one.metadata.namespace))) {
      const pods = made.filter(one => one.metadata.namespace === namespace);
      for (const [kind, all] of [
        ['AuthorizationPolicy', authorizations.get(namespace) ?? []],
        ['RequestAuthentication', authentications.get(namespace) ?? []],
      ] as const) {
        for (const policy of all) {
          const pod = selectedBy(policy.spec, pods);
          if (!pod) continue;
          const gateway = pod.metadata.labels[gatewayNameLabel];
          report(policySelectorIneffective, {
            resource: kubeRef(cluster, kind, policy),
            args: { policy: `${kind} ${nameOf(policy)}`, gateway },
            evidence: [
              {
                ...from.gatewayPods,
                subject: `label ${gatewayNameLabel} of pod ${nameOf(pod)}`,
                observed: gateway,
              },
            ],
          });
        }
      }
    }
  },
});

function selectedBy(
  spec: {
    selector?: { matchLabels: Record<string, string> };
    targetRefs?: readonly unknown[];
  },
  pods: readonly Pod[],
): Pod | undefined {
  const labels = spec.selector?.matchLabels ?? {};
  const selects = Object.keys(labels).length > 0;
  return selects && (spec.targetRefs ?? []).length === 0
    ? pods.find(({ metadata }) => matchesLabels(labels, metadata.labels))
    : undefined;
}
