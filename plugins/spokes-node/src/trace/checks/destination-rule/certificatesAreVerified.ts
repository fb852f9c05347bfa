import { destinationRuleUnverified } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { unverifiedTls } from '../../istio/unverifiedTls';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Without a certificate authority to hold it against any certificate is good enough. */
export const certificatesAreVerified = defineCheck({
  id: 'destination-rule.certificates-are-verified',
  hop: 'destination-rule',
  description: "TLS to the Service checks the server's certificate.",
  inputs: ['cluster', 'destinationRule'],
  emits: [destinationRuleUnverified],
  run({ cluster, destinationRule }, report, from) {
    const modes = uniqBy(unverifiedTls(destinationRule), ({ mode }) => mode);
    for (const { mode, at } of modes) {
      report(destinationRuleUnverified, {
        resource: kubeRef(cluster, 'DestinationRule', destinationRule),
        args: {
          destinationRule: nameOf(destinationRule),
          mode,
          host: destinationRule.spec.host,
        },
        forFix: { place: `/${at.join('/')}/caCertificates` },
        evidence: [
          {
            ...from.destinationRule,
            subject: `${at.join('.')} of DestinationRule ${nameOf(
              destinationRule,
            )}`,
            observed: mode,
            expected: 'caCertificates beside it',
          },
        ],
      });
    }
  },
});
