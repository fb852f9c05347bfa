import { destinationRuleUnverified } from '@fitsync/backstage-plugin-spokes-common';
import { unverifiedTls } from '../../../trace/istio/unverifiedTls';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

export const certificatesAreVerified = defineManifestCheck({
  id: 'destination-rule.certificates-are-verified',
  description: 'TLS to a server checks its certificate.',
  emits: [destinationRuleUnverified],
  run(set, report) {
    for (const rule of set.destinationRules) {
      const { host } = rule.spec;
      for (const { mode, at } of unverifiedTls(rule)) {
        report(destinationRuleUnverified, {
          on: rule,
          args: { destinationRule: nameOf(rule), mode, host },
          at,
        });
      }
    }
  },
});
