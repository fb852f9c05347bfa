import {
  destinationRuleSubsetWithoutLabels,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Without labels and without a policy of its own a subset is the whole service under another name. */
export const subsetsHaveLabels = defineCheck({
  id: 'destination-rule.subsets-have-labels',
  hop: 'destination-rule',
  description:
    'Each subset of the DestinationRule has labels, or settings of its own.',
  inputs: ['cluster', 'destinationRule', 'virtualServices'],
  emits: [destinationRuleSubsetWithoutLabels],
  run({ cluster, destinationRule, virtualServices }, report, from) {
    for (const [index, subset] of destinationRule.spec.subsets.entries()) {
      const { name, labels, trafficPolicy } = subset;
      if (Object.keys(labels).length > 0 || trafficPolicy) continue;
      report(destinationRuleSubsetWithoutLabels, {
        resource: kubeRef(cluster, 'DestinationRule', destinationRule),
        args: { destinationRule: nameOf(destinationRule), subset: name },
        forFix: {
          place: namesSubset(virtualServices, name)
            ? undefined
            : `/spec/subsets/${index}`,
        },
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

/** Whether an HTTP route of any host leads to a subset of that name. */
function namesSubset(
  virtualServices: readonly VirtualService[],
  subset: string,
): boolean {
  return virtualServices.some(({ spec }) =>
    spec.http.some(({ route }) =>
      route.some(({ destination }) => destination.subset === subset),
    ),
  );
}
