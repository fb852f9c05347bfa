import { destinationRuleUnverified } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

/** A credential counts only together with a workloadSelector: sidecars read no secrets otherwise. */
export const certificatesAreVerified = defineManifestCheck({
  id: 'destination-rule.certificates-are-verified',
  description: 'TLS to a server checks its certificate.',
  emits: [destinationRuleUnverified],
  run(set, report) {
    for (const rule of set.destinationRules) {
      const { trafficPolicy, subsets, workloadSelector, host } = rule.spec;
      const policies = [
        { policy: trafficPolicy, at: ['spec', 'trafficPolicy'] },
        ...subsets.map((subset, index) => ({
          policy: subset.trafficPolicy,
          at: ['spec', 'subsets', index, 'trafficPolicy'],
        })),
      ];
      for (const { policy, at } of policies) {
        const settings = [
          { tls: policy?.tls, at: [...at, 'tls'] },
          ...(policy?.portLevelSettings ?? []).map(({ tls }, index) => ({
            tls,
            at: [...at, 'portLevelSettings', index, 'tls'],
          })),
        ];
        for (const { tls, at: where } of settings) {
          if (tls?.mode !== 'SIMPLE' && tls?.mode !== 'MUTUAL') continue;
          if (tls.caCertificates) continue;
          if (tls.credentialName && workloadSelector) continue;
          report(destinationRuleUnverified, {
            on: rule,
            args: { destinationRule: nameOf(rule), mode: tls.mode, host },
            at: where,
          });
        }
      }
    }
  },
});
