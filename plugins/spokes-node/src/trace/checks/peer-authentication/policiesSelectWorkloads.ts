import {
  Deployment,
  Pod,
  policyWithoutWorkloads,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  authorizationPoliciesByNamespace,
  deploymentsWithLabels,
  nameOf,
  podsWithLabels,
  policiesByNamespace,
  requestAuthenticationsByNamespace,
} from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

interface Policy {
  metadata: { namespace: string; name: string };
  spec: {
    selector?: { matchLabels: Record<string, string> };
    targetRefs?: readonly unknown[];
  };
}

/** Each policy is looked up once, for all exposures of its namespace. */
const isIdle = perVersion((pods: readonly Pod[]) =>
  perVersion((deployments: readonly Deployment[]) =>
    perVersion(({ metadata: { namespace }, spec }: Policy) => {
      const labels = spec.selector?.matchLabels ?? {};
      return (
        Object.keys(labels).length > 0 &&
        (spec.targetRefs ?? []).length === 0 &&
        podsWithLabels(pods, namespace, labels).length === 0 &&
        deploymentsWithLabels(deployments, namespace, labels).length === 0
      );
    }),
  ),
);

/**
 * A namespace holds policies of many apps. One that matches nothing concerns the Service that it was meant for: it shares
 * a label with the Service's selector, or carries its name.
 */
export const policiesSelectWorkloads = defineCheck({
  id: 'peer-authentication.policies-select-workloads',
  hop: 'peer-authentication',
  description: 'The policies that are meant for the app match a workload.',
  inputs: [
    ...(['cluster', 'service', 'pods', 'deployments'] as const),
    ...(['peerAuthentications', 'authorizationPolicies'] as const),
    'requestAuthentications',
  ],
  emits: [policyWithoutWorkloads],
  run(values, report, from) {
    const { cluster, service, pods, deployments } = values;
    const { namespace } = service.metadata;
    const kinds: [string, readonly Policy[] | undefined][] = [
      [
        'PeerAuthentication',
        policiesByNamespace(values.peerAuthentications).get(namespace),
      ],
      [
        'AuthorizationPolicy',
        authorizationPoliciesByNamespace(values.authorizationPolicies).get(
          namespace,
        ),
      ],
      [
        'RequestAuthentication',
        requestAuthenticationsByNamespace(values.requestAuthentications).get(
          namespace,
        ),
      ],
    ];
    for (const [kind, policies = []] of kinds) {
      for (const policy of policies) {
        if (!isMeantFor(policy, service)) continue;
        if (!isIdle(pods)(deployments)(policy)) continue;
        report(policyWithoutWorkloads, {
          resource: kubeRef(cluster, kind, policy),
          args: { policy: `${kind} ${nameOf(policy)}`, namespace },
          evidence: [
            {
              ...from.pods,
              subject: `pods that ${kind} ${nameOf(policy)} selects`,
              observed: 'none',
              expected: 'one or more',
            },
          ],
        });
      }
    }
  },
});

function isMeantFor(
  { metadata, spec }: Policy,
  { metadata: { name }, spec: { selector } }: Service,
): boolean {
  const labels = spec.selector?.matchLabels ?? {};
  return (
    metadata.name === name ||
    metadata.name.startsWith(`${name}-`) ||
    Object.entries(labels).some(([key, value]) => selector[key] === value)
  );
}
