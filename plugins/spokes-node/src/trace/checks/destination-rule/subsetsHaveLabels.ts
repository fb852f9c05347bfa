import { destinationRuleSubsetWithoutLabels } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Without labels and without a policy of its own a subset is the whole service under another name. */
export const subsetsHaveLabels = defineCheck({
  id: 'destination-rule.subsets-have-labels',
  hop: 'destination-rule',
  description: 'The subsets of the DestinationRule select some of the pods.',
  inputs: ['cluster', 'destinationRule'],
  emits: [destinationRuleSubsetWithoutLabels],
  run({ cluster, destinationRule }, report, from) {
    for (const subset of destinationRule.spec.subsets) {
      const { name, labels, trafficPolicy } = subset;
      if (Object.keys(labels).length > 0 || trafficPolicy) continue;
      report(destinationRuleSubsetWithoutLabels, {
        resource: kubeRef(cluster, 'DestinationRule', destinationRule),
        args: { destinationRule: nameOf(destinationRule), subset: name },
        evidence: [
          {
            ...from.destinationRule,
            subject: `labels of subset ${name} of DestinationRule ${nameOf(
              destinationRule,
            )}`,
            observed: 'none',
          },
        ],
      });
    }
  },
});
