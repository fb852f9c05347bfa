import { destinationRuleHostNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { findHost } from '../../lookup/hosts';

/** A DestinationRule for nothing does nothing. */
export const hostsExist = defineManifestCheck({
  id: 'destination-rule.hosts-exist',
  description: 'The host of a DestinationRule is a Service or ServiceEntry.',
  emits: [destinationRuleHostNotFound],
  run(set, report) {
    for (const rule of set.destinationRules) {
      const { host } = rule.spec;
      if (!host || host.startsWith('*')) continue;
      const found = findHost(set, host, rule.metadata.namespace);
      if (found.kind !== 'absent' && found.kind !== 'hidden') continue;
      report(destinationRuleHostNotFound, {
        on: rule,
        args: { destinationRule: nameOf(rule), host },
        at: ['spec', 'host'],
      });
    }
  },
});
