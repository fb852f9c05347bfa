import { destinationRuleNeedsSidecar } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { findHost } from '../../lookup/hosts';
import { sidecarOf } from '../../lookup/sidecarOf';
import { tlsModesOf } from '../../lookup/tlsModesOf';
import { workloadsBehind } from '../../lookup/workloads';

/**
 * Auto mTLS would choose plaintext for a pod without a sidecar; a DestinationRule that insists takes that away. Where
 * injection is refused in so many words it is an error, where nothing among the objects asks for it a warning.
 */
export const mutualTlsFindsSidecars = defineManifestCheck({
  id: 'destination-rule.mutual-tls-finds-sidecars',
  description:
    'Where a DestinationRule insists on mTLS the pods have sidecars.',
  emits: [destinationRuleNeedsSidecar],
  run(set, report) {
    for (const rule of set.destinationRules) {
      const insists = tlsModesOf(rule).find(
        ({ mode }) => mode === 'ISTIO_MUTUAL',
      );
      if (!insists) continue;
      const found = findHost(set, rule.spec.host, rule.metadata.namespace);
      if (found.kind !== 'service') continue;
      const pods = workloadsBehind(set, found.service).filter(
        ({ metadata }) =>
          insists.labels === undefined ||
          Object.entries(insists.labels).every(
            ([key, value]) => metadata.labels[key] === value,
          ),
      );
      const states = pods.map(pod => sidecarOf(set, pod));
      const without = states.filter(
        state => state === 'refused' || state === 'not-asked',
      );
      if (without.length === 0) continue;
      report(destinationRuleNeedsSidecar, {
        on: rule,
        args: {
          destinationRule: nameOf(rule),
          service: nameOf(found.service),
          affected: String(without.length),
          total: String(pods.length),
        },
        at: insists.at,
        severity: without.includes('refused') ? 'error' : 'warning',
      });
    }
  },
});
