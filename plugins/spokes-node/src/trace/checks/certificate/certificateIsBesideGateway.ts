import {
  CertManagerCertificate,
  credentialWrongNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A gateway reads its secret beside its own pods, wherever the Gateway object is. */
export const certificateIsBesideGateway = defineCheck({
  id: 'certificate.is-beside-gateway',
  hop: 'certificate',
  description:
    'The certificate of the Gateway is issued into the namespace of its pods, as far as cert-manager tells.',
  inputs: ['cluster', 'strayCredentials'],
  emits: [credentialWrongNamespace],
  run({ cluster, strayCredentials }, report, from) {
    for (const stray of strayCredentials) {
      const { certificate, gateway, secret, namespace, found } = stray;
      report(credentialWrongNamespace, {
        resource: kubeRef(cluster, 'Certificate', certificate),
        args: { gateway: nameOf(gateway), secret, namespace, found },
        forFix: fixOf(certificate),
        evidence: [
          {
            ...from.strayCredentials,
            subject: `namespace of Certificate ${nameOf(certificate)}`,
            observed: found,
            expected: namespace,
          },
        ],
      });
    }
  },
});

/** Only an issuer of the whole cluster issues into another namespace. */
function fixOf({ spec: { dnsNames, issuerRef } }: CertManagerCertificate) {
  return issuerRef?.kind === 'ClusterIssuer' && dnsNames.length > 0
    ? { hosts: dnsNames.join(', '), issuer: issuerRef.name }
    : undefined;
}
