import { destinationRuleHostDuplicate } from '@fitsync/backstage-plugin-spokes-common';
import { compete } from '../../../trace/istio/compete';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { rulesByHost } from '../../lookup/rulesOfHost';
import { seeEachOther } from '../../../trace/istio/seeEachOther';

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
