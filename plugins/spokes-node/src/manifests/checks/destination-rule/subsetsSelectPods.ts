import {
  destinationRuleSubsetEmpty,
  destinationRuleSubsetWithoutLabels,
} from '@fitsync/backstage-plugin-spokes-common';
import { fullHost } from '../../../trace/istio/fullHost';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost } from '../../lookup/hosts';
import { fullHostOf } from '../../lookup/rulesOfHost';
import { workloadsBehind } from '../../lookup/workloads';
import { ManifestSet } from '../../ManifestSet';

/**
 * A subset without pods is 503 for whoever is sent there, and harmless while no one is: published rules list versions that
 * come later. Judged where workloads of the Service are among the objects.
 */
export const subsetsSelectPods = defineManifestCheck({
  id: 'destination-rule.subsets-select-pods',
  description: 'Subsets select some of the pods of their Service.',
  emits: [destinationRuleSubsetEmpty, destinationRuleSubsetWithoutLabels],
  run(set, report) {
    const used = usedSubsets(set);
    for (const rule of set.destinationRules) {
      const { host, subsets } = rule.spec;
      const found = findHost(set, host, rule.metadata.namespace);
      const pods =
        found.kind === 'service' ? workloadsBehind(set, found.service) : [];
      subsets.forEach(({ name, labels, trafficPolicy }, index) => {
        const args = { destinationRule: nameOf(rule), subset: name };
        const at = ['spec', 'subsets', index];
        if (Object.keys(labels).length === 0) {
          if (trafficPolicy) return;
          report(destinationRuleSubsetWithoutLabels, { on: rule, args, at });
          return;
        }
        if (found.kind !== 'service' || pods.length === 0) return;
        if (
          pods.some(({ metadata }) =>
            matchesLabels(ownLabels(labels), metadata.labels),
          )
        ) {
          return;
        }
        report(destinationRuleSubsetEmpty, {
          on: rule,
          args: { ...args, service: nameOf(found.service) },
          at: [...at, 'labels'],
          severity: used.has(`${fullHostOf(rule)} ${name}`)
            ? 'error'
            : 'warning',
        });
      });
    }
  },
});

/** Where a pod runs is told by its node, and istiod adds it; nothing there is called by an empty name. */
function ownLabels(labels: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([key, value]) => value === '' || !/^topology\.[a-z.]+\//.test(key),
    ),
  );
}

function usedSubsets(set: ManifestSet): Set<string> {
  return new Set(
    set.virtualServices.flatMap(virtualService =>
      destinationsOf(virtualService).flatMap(({ destination }) => {
        const { host: text, subset } = destination;
        if (!subset) return [];
        return [
          `${fullHost(text, virtualService.metadata.namespace)} ${subset}`,
        ];
      }),
    ),
  );
}
