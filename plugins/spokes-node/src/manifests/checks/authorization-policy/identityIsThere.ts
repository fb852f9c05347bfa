import {
  authorizationNeedsMtls,
  istioRootNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { destinationRuleFor, tlsModeOf } from '../../../trace/istio/clientTls';
import { effectiveMtls } from '../../../trace/istio/effectiveMtls';
import { identityField } from '../../../trace/istio/identityField';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesFor } from '../../lookup/policies';
import { rulesOfHost } from '../../lookup/rulesOfHost';
import { servicesOf } from '../../lookup/servicesOf';
import { workloadsOf } from '../../lookup/workloads';
import { ManifestSet } from '../../ManifestSet';
import { AuthorizationPolicyManifest } from '../../schemas/security';

/** Keys of conditions that only a handshake can answer. */
const fromMtls = [
  ...['source.principal', 'source.namespace', 'source.serviceAccount'],
  'connection.sni',
];

/** Who calls is known from the certificate of mTLS alone. */
export const identityIsThere = defineManifestCheck({
  id: 'authorization-policy.identity-is-there',
  description: 'Policies about callers are for workloads that speak mTLS.',
  emits: [authorizationNeedsMtls],
  run(set, report) {
    for (const policy of set.authorizationPolicies) {
      const at = identityIn(policy);
      const culprit = at && culpritOf(set, policy);
      if (!at || !culprit) continue;
      report(authorizationNeedsMtls, {
        on: policy,
        args: { policy: nameOf(policy), culprit },
        at,
      });
    }
  },
});

function identityIn({ spec }: AuthorizationPolicyManifest) {
  for (const [index, rule] of spec.rules.entries()) {
    for (const [place, { source }] of rule.from.entries()) {
      const field = identityField(source);
      if (field) {
        return ['spec', 'rules', index, 'from', place, 'source', field];
      }
    }
    const condition = rule.when.findIndex(({ key }) => fromMtls.includes(key));
    if (condition !== -1) return ['spec', 'rules', index, 'when', condition];
  }
  return undefined;
}

/** What turns mTLS off for the workloads of a policy, if anything among the objects does. */
function culpritOf(
  set: ManifestSet,
  { metadata, spec }: AuthorizationPolicyManifest,
): string | undefined {
  const { namespace } = metadata;
  const labels = spec.selector?.matchLabels ?? {};
  const pods = workloadsOf(set, namespace, labels);
  const subjects =
    pods.length > 0 ? pods.map(pod => pod.metadata.labels) : [labels];
  const modes = subjects.map(one =>
    effectiveMtls({
      namespace,
      labels: one,
      policies: policiesFor(set, namespace),
      rootNamespace: istioRootNamespace,
    }),
  );
  const off = modes.find(({ mode }) => mode === 'DISABLE');
  if (off?.policy) return `PeerAuthentication ${nameOf(off.policy)}`;

  for (const service of servicesOf(set, namespace)) {
    const selector = Object.entries(service.spec.selector);
    const fronts =
      selector.length > 0 &&
      subjects.some(one =>
        selector.every(([key, value]) => one[key] === value),
      );
    if (!fronts && Object.keys(labels).length > 0) continue;
    const fqdn = `${service.metadata.name}.${namespace}.svc.cluster.local`;
    const rule = rulesOfHost(set, fqdn).find(
      one => one.spec.trafficPolicy?.tls?.mode === 'DISABLE',
    );
    if (rule) return `DestinationRule ${nameOf(rule)}`;
  }
  // Whatever the Services of other files are called, a rule for all of them is for these, too.
  const wide = destinationRuleFor({
    service: { namespace, name: '-' },
    clientNamespace: namespace,
    rootNamespace: istioRootNamespace,
    destinationRules: set.destinationRules,
  });
  return wide && tlsModeOf(wide) === 'DISABLE'
    ? `DestinationRule ${nameOf(wide)}`
    : undefined;
}
