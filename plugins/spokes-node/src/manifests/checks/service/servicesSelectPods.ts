import { serviceSelectorEmpty } from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { arePodsPromised } from '../../lookup/promisedPods';
import {
  knowsWorkloadsOf,
  workloadsBehind,
  workloadsOf,
} from '../../lookup/workloads';

/** Judged where workloads of the namespace are among the objects. */
export const servicesSelectPods = defineManifestCheck({
  id: 'service.selects-pods',
  description: 'The selector of a Service matches pods of its namespace.',
  emits: [serviceSelectorEmpty],
  run(set, report) {
    for (const service of set.services) {
      const { metadata, spec } = service;
      const selector = Object.entries(spec.selector);
      if (selector.length === 0 || spec.type === 'ExternalName') continue;
      if (!knowsWorkloadsOf(set, metadata.namespace)) continue;
      if (workloadsBehind(set, service).length > 0) continue;
      // Machines of a mesh are selected as pods are.
      const machines = set.workloadEntries.some(
        one =>
          one.metadata.namespace === metadata.namespace &&
          matchesLabels(spec.selector, one.metadata.labels),
      );
      if (machines) continue;
      if (arePodsPromised(set, metadata.namespace, spec.selector)) continue;
      const near = workloadsOf(set, metadata.namespace).map(
        pod => pod.metadata.labels,
      );
      const [key] = selector[0];
      const value =
        near.find(labels => labels[key]?.includes(metadata.name))?.[key] ??
        near.find(labels => labels[key] !== undefined)?.[key];
      report(serviceSelectorEmpty, {
        on: service,
        args: {
          service: nameOf(service),
          selector: selector.map(pair => pair.join('=')).join(', '),
          labels: `${key}=${value ?? 'a label of its pods'}`,
        },
        at: ['spec', 'selector'],
      });
    }
  },
});
