import { credentialWrongNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { shareOfCertificate } from '../../gatewayApi/secretsOf';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A Gateway of the Gateway API shows certificates by pods of its own namespace only. */
export const certificateReachesPods = defineCheck({
  id: 'certificate.reaches-pods',
  hop: 'certificate',
  description:
    'The TLS secret of a Gateway of the Gateway API is given to the pods that answer for it.',
  inputs: ['cluster', 'entry', 'undeliveredSecrets'],
  emits: [credentialWrongNamespace],
  run({ cluster, entry: { gateway }, undeliveredSecrets }, report, from) {
    if (!gateway) return; // reported as VS_GW_NOT_FOUND
    const share = shareOfCertificate(gateway);
    const { namespace } = gateway.metadata;
    for (const { secret, pods } of undeliveredSecrets) {
      report(credentialWrongNamespace, {
        resource: kubeRef(cluster, 'Gateway', gateway),
        args: {
          gateway: nameOf(gateway),
          secret: secret.slice(secret.indexOf('/') + 1),
          namespace: pods,
          found: secret.slice(0, secret.indexOf('/')),
        },
        evidence: [
          {
            ...from.undeliveredSecrets,
            subject: `namespace of Gateway ${nameOf(gateway)}`,
            observed: namespace,
            expected: pods,
          },
        ],
        ...(share && undeliveredSecrets.length < share.total && { share }),
      });
    }
  },
});
