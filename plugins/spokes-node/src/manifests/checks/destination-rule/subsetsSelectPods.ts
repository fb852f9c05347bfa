import {
  destinationRuleSubsetEmpty,
  destinationRuleSubsetWithoutLabels,
} from '@fitsync/backstage-plugin-spokes-common';
import { fullHost } from '../../../trace/istio/fullHost';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { destinationsOf } from '../../lookup/destinations';
import { findHost, FoundHost } from '../../lookup/hosts';
import { fullHostOf } from '../../lookup/rulesOfHost';
import { workloadsBehind } from '../../lookup/workloads';
import { ManifestSet } from '../../ManifestSet';

/**
 * A subset without pods is 503 for whoever is sent there, and harmless while no one is: published rules list versions that
 * come later. Judged where workloads of the Service are among the objects, or endpoints in its ServiceEntry.
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
      const ends = endsOf(set, found);
      subsets.forEach(({ name, labels, trafficPolicy }, index) => {
        const args = { destinationRule: nameOf(rule), subset: name };
        const at = ['spec', 'subsets', index];
        if (Object.keys(labels).length === 0) {
          if (trafficPolicy) return;
          report(destinationRuleSubsetWithoutLabels, { on: rule, args, at });
          return;
        }
        if (!ends || ends.labels.length === 0) return;
        if (ends.labels.some(one => matchesLabels(ownLabels(labels), one))) {
          return;
        }
        report(destinationRuleSubsetEmpty, {
          on: rule,
          args: { ...args, service: ends.name },
          at: [...at, 'labels'],
          severity: used.has(`${fullHostOf(rule)} ${name}`)
            ? 'error'
            : 'warning',
        });
      });
    }
  },
});

/** The labels of what a host leads to: pods of a Service, or the endpoints that a ServiceEntry lists. */
function endsOf(set: ManifestSet, found: FoundHost) {
  if (found.kind === 'service') {
    return {
      name: nameOf(found.service),
      labels: workloadsBehind(set, found.service).map(
        ({ metadata }) => metadata.labels,
      ),
    };
  }
  if (found.kind !== 'entry' || found.entry.spec.workloadSelector) {
    return undefined;
  }
  return {
    name: `ServiceEntry ${nameOf(found.entry)}`,
    labels: found.entry.spec.endpoints.map(({ labels }) => labels),
  };
}

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
