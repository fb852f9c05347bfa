import { destinationRuleHostNotFound } from '@fitsync/backstage-plugin-spokes-common';
import { findRegistered } from '../../istio/hostRegistry';
import { fqdnOf } from '../../istio/resolveHost';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Looked at are rules whose host begins with the Service's name: `shop.web` is no Service, and `shop` is one in the rule's own namespace. */
export const hostsExist = defineCheck({
  id: 'destination-rule.hosts-exist',
  hop: 'destination-rule',
  description: 'The host of a DestinationRule that names the Service exists.',
  inputs: [
    ...(['cluster', 'service', 'namesakeRules'] as const),
    ...(['services', 'serviceEntries'] as const),
  ],
  emits: [destinationRuleHostNotFound],
  run(values, report, from) {
    const { cluster, service, services, serviceEntries } = values;
    for (const rule of values.namesakeRules) {
      const { namespace } = rule.metadata;
      const { host } = rule.spec;
      const found = findRegistered(
        { services, serviceEntries },
        host,
        namespace,
      );
      if (found.kind !== 'none' && found.kind !== 'hidden') continue;
      // Another Service of that name, elsewhere, may have been meant.
      if (!isMeant(host, namespace, service.metadata.namespace)) continue;
      report(destinationRuleHostNotFound, {
        resource: kubeRef(cluster, 'DestinationRule', rule),
        args: { destinationRule: nameOf(rule), host },
        forFix: { meant: fqdnOf(service.metadata) },
        evidence: [
          {
            ...from.namesakeRules,
            subject: `host of DestinationRule ${nameOf(rule)}`,
            observed: host,
            expected: fqdnOf(service.metadata),
          },
        ],
      });
    }
  },
});

function isMeant(host: string, ruleNamespace: string, namespace: string) {
  const [, written] = host.toLowerCase().split('.');
  return written === namespace || ruleNamespace === namespace;
}
