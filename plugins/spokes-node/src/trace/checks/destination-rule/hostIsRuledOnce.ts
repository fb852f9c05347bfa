import {
  DestinationRule,
  destinationRuleHostDuplicate,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, sortBy } from 'lodash';
import { standsFor } from '../../istio/clientTls';
import { compete } from '../../istio/compete';
import { fullHost } from '../../istio/fullHost';
import { fqdnOf } from '../../istio/resolveHost';
import { seeEachOther } from '../../istio/seeEachOther';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Which settings win depends on age; said of each of them. A wildcard is outranked by the exact host, and no rival. */
export const hostIsRuledOnce = defineCheck({
  id: 'destination-rule.host-is-ruled-once',
  hop: 'destination-rule',
  description: 'Only one DestinationRule sets how the Service is reached.',
  inputs: [
    ...(['cluster', 'service', 'destinationRule'] as const),
    'serviceDestinationRules',
  ],
  emits: [destinationRuleHostDuplicate],
  run({ cluster, service, serviceDestinationRules }, report, from) {
    const fqdn = fqdnOf(service.metadata);
    const rules = serviceDestinationRules.filter(({ metadata, spec }) =>
      standsFor(spec.host, metadata.namespace, fqdn),
    );
    for (const rule of rules) {
      const other = rules.find(one => one !== rule && areRivals(rule, one));
      if (!other) continue;
      report(destinationRuleHostDuplicate, {
        resource: kubeRef(cluster, 'DestinationRule', rule),
        args: {
          destinationRule: nameOf(rule),
          other: nameOf(other),
          host: rule.spec.host,
        },
        forFix: { ignored: ignoredOf(rule, other) },
        evidence: [
          {
            ...from.serviceDestinationRules,
            subject: `DestinationRules for ${rule.spec.host}`,
            observed: [rule, other].map(nameOf).sort().join(', '),
            expected: 'one',
          },
        ],
      });
    }
  },
});

/** The younger of two, where all of it loses; subsets of other names would be in force. */
function ignoredOf(
  rule: DestinationRule,
  other: DestinationRule,
): string | undefined {
  const [older, younger] = sortBy(
    [rule, other],
    [({ metadata }) => metadata.creationTimestamp ?? '9', nameOf],
  );
  const isEverywhereBeside =
    older.metadata.namespace === younger.metadata.namespace &&
    isEqual(older.spec.exportTo, younger.spec.exportTo);
  if (!isEverywhereBeside) return undefined;
  const names = older.spec.subsets.map(({ name }) => name);
  return younger.spec.subsets.every(({ name }) => names.includes(name)) &&
    (older.spec.trafficPolicy || !younger.spec.trafficPolicy)
    ? nameOf(younger)
    : undefined;
}

function areRivals(rule: DestinationRule, other: DestinationRule): boolean {
  return (
    fullHost(rule.spec.host, rule.metadata.namespace) ===
      fullHost(other.spec.host, other.metadata.namespace) &&
    !rule.spec.workloadSelector === !other.spec.workloadSelector &&
    seeEachOther(rule, other) &&
    compete(rule, other)
  );
}
