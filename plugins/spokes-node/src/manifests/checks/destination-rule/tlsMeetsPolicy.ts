import {
  destinationRuleDisablesTls,
  destinationRuleMtlsDisabled,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { clashesOf } from '../../lookup/tlsClashes';

/** What the client sends must be what the server accepts. Named on the DestinationRule and on the policy. */
export const tlsMeetsPolicy = defineManifestCheck({
  id: 'destination-rule.tls-meets-policy',
  description: 'Clients use mTLS exactly where servers want it.',
  emits: [destinationRuleDisablesTls, destinationRuleMtlsDisabled],
  run(set, report) {
    for (const { rule, policy, service, mode, at } of clashesOf(set)) {
      const args = {
        destinationRule: nameOf(rule),
        service,
        mode,
        policy: nameOf(policy),
      };
      const message =
        mode === 'ISTIO_MUTUAL'
          ? destinationRuleMtlsDisabled
          : destinationRuleDisablesTls;
      report(message, { on: rule, args, at });
      report(message, { on: policy, args, at: ['spec'] });
    }
  },
});
