import { destinationRuleSubsetEmpty } from '@fitsync/backstage-plugin-spokes-common';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Where no pod of the Service is ready at all, that is what is wrong, and not the subset. */
export const subsetHasPods = defineCheck({
  id: 'destination-rule.subset-has-pods',
  hop: 'destination-rule',
  description: 'The subset that the route names selects a ready pod.',
  inputs: [
    ...(['cluster', 'entry', 'service'] as const),
    ...(['servicePods', 'serviceDestinationRules'] as const),
    // Skipped where the app does without any.
    ...(['destinationRule'] as const),
  ],
  emits: [destinationRuleSubsetEmpty],
  run(values, report, from) {
    const { cluster, entry, service, serviceDestinationRules } = values;
    const name = entry.leading.destination.subset;
    const ready = values.servicePods.filter(isReadyPod);
    const rules = serviceDestinationRules.flatMap(rule =>
      rule.spec.subsets
        .filter(subset => subset.name === name)
        .map(subset => ({ rule, subset })),
    );
    const [first] = rules;
    const hasPods = rules.some(({ subset }) =>
      ready.some(({ metadata }) =>
        matchesLabels(subset.labels, metadata.labels),
      ),
    );
    if (!first || ready.length === 0 || hasPods) return;
    const { route } = entry.leading;
    const at = route.route.route.findIndex(
      one => one.destination.subset === name,
    );
    report(destinationRuleSubsetEmpty, {
      resource: kubeRef(cluster, 'DestinationRule', first.rule),
      args: {
        subset: first.subset.name,
        destinationRule: nameOf(first.rule),
        service: nameOf(service),
      },
      forFix: {
        route: route.holder.metadata.name,
        routeNamespace: route.holder.metadata.namespace,
        place: subsetPlace(route.holder.spec.http.indexOf(route.route), at),
      },
      evidence: [
        {
          ...from.servicePods,
          subject: `ready pods of ${nameOf(service)} in subset ${
            first.subset.name
          }`,
          observed: `0 of ${ready.length}`,
          expected: '1 or more',
        },
      ],
    });
  },
});

function subsetPlace(http: number, route: number): string {
  return `/spec/http/${http}/route/${route}/destination/subset`;
}
