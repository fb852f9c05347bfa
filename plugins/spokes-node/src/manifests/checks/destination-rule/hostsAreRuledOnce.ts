import { destinationRuleHostDuplicate } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { rulesByHost } from '../../lookup/rulesOfHost';
import { seeEachOther } from '../../lookup/seeEachOther';
import { DestinationRuleManifest } from '../../schemas/networking';

/** Several for one host, where a client sees both: only those with subsets of different names complete each other. */
export const hostsAreRuledOnce = defineManifestCheck({
  id: 'destination-rule.hosts-are-ruled-once',
  description: 'One DestinationRule gives the settings of a host.',
  emits: [destinationRuleHostDuplicate],
  run(set, report) {
    for (const [host, rules] of rulesByHost(set)) {
      if (rules.length < 2 || host === '') continue;
      for (const rule of rules) {
        const other = rules.find(
          one =>
            one !== rule &&
            !rule.spec.workloadSelector === !one.spec.workloadSelector &&
            seeEachOther(rule, one) &&
            compete(rule, one),
        );
        if (!other) continue;
        report(destinationRuleHostDuplicate, {
          on: rule,
          args: {
            destinationRule: nameOf(rule),
            other: nameOf(other),
            host,
          },
          at: ['spec', 'host'],
        });
      }
    }
  },
});

function compete(
  { spec: left }: DestinationRuleManifest,
  { spec: right }: DestinationRuleManifest,
): boolean {
  if (left.subsets.length === 0 || right.subsets.length === 0) return true;
  if (left.trafficPolicy && right.trafficPolicy) return true;
  const names = new Set(left.subsets.map(({ name }) => name));
  return right.subsets.some(({ name }) => names.has(name));
}
