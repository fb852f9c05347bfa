import { defineMessage } from '../defineMessage';
import { ResourceRef } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import { certManagerRemedies } from '../remedies/certManagerRemedies';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { certificateInPlace } from '../remedies/certificateInPlace';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { placeRemedies } from '../remedies/placeRemedies';

const docs = {
  url: istioDocs('tasks/traffic-management/ingress/secure-ingress/'),
  title: 'Secure gateways',
};
const renew = (_: unknown, resource: ResourceRef) =>
  certManagerRemedies({ resource, docs });

/** CRED_MISSING: the TLS secret of the Gateway does not exist. @public */
export const credentialMissing = defineMessage({
  code: 'CRED_MISSING',
  hop: 'certificate',
  severity: 'error',
  title: 'The TLS secret of the Gateway does not exist',
  template:
    'Gateway {gateway} names the secret {secret}, which does not exist in namespace {namespace}.',
  meaning:
    'The port stays open and health checks stay green, but every TLS handshake is reset because the proxy has no certificate to show.',
  fix: 'Create the TLS secret {secret} in namespace {namespace}.',
  responsible: 'app',
  source: istioAnalysis('IST0101'),
  remedies: renew,
});

const lookAtCertificate = lookWithKubectl({
  words: name => ['get', 'certificates.cert-manager.io', name, '-o', 'yaml'],
  tells:
    'Its issuer and its names: the same Certificate belongs beside the gateway pods, where only a ClusterIssuer reaches unless an Issuer is there, too.',
  docs,
});

/** CRED_WRONG_NS: the TLS secret is in the wrong namespace. @public */
export const credentialWrongNamespace = defineMessage({
  code: 'CRED_WRONG_NS',
  hop: 'certificate',
  severity: 'error',
  title: 'The TLS secret is in the wrong namespace',
  template:
    'The secret {secret} of Gateway {gateway} is in namespace {found}; the gateway pods look for it in {namespace}.',
  meaning:
    'A gateway reads credentials only from the namespace of its own pods. A secret beside the Gateway object is not found. A Gateway of the Gateway API has to be in that namespace itself.',
  fix: 'Create the secret {secret} in namespace {namespace}, the one of the gateway pods; a Gateway of the Gateway API belongs there, too.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['hosts', 'issuer'],
  remedies: ({ secret, namespace }, resource, { hosts, issuer }) =>
    certificateInPlace({
      resource,
      secret,
      namespace,
      hosts,
      issuer,
      docs,
      look: () => lookAtCertificate(undefined, resource),
    }),
});

/** CERT_EXPIRED: the certificate has expired. @public */
export const certificateExpired = defineMessage({
  code: 'CERT_EXPIRED',
  hop: 'certificate',
  severity: 'error',
  title: 'The certificate has expired',
  template: 'The certificate for {host} in {secret} expired at {expired}.',
  meaning: 'Clients that check certificates refuse the connection.',
  fix: 'Renew the certificate in {secret}.',
  responsible: 'app',
  source: docs.url,
  remedies: renew,
});

/** CERT_EXPIRES_SOON: the certificate expires soon. @public */
export const certificateExpiresSoon = defineMessage({
  code: 'CERT_EXPIRES_SOON',
  hop: 'certificate',
  severity: 'warning',
  title: 'The certificate expires soon',
  template: 'The certificate for {host} in {secret} expires at {expires}.',
  meaning:
    'Once it has expired, clients that check certificates refuse the connection.',
  fix: 'Renew the certificate in {secret}, or find out why it was not renewed.',
  responsible: 'app',
  source: docs.url,
  remedies: renew,
});

/** CERT_SAN_MISMATCH: the certificate does not name the host. @public */
export const certificateMissesHost = defineMessage({
  code: 'CERT_SAN_MISMATCH',
  hop: 'certificate',
  severity: 'error',
  title: 'The certificate does not name the host',
  template:
    'The certificate in {secret} names {covered}, but Gateway {gateway} serves {host} with it.',
  meaning:
    'Clients compare the host they asked for with the names in the certificate, and refuse one that does not name it.',
  fix: 'Issue a certificate that names {host} and put it in {secret}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ covered, host }, resource) => {
    const names = [...covered.split(', '), host];
    return kubernetesRemedies({
      resource,
      values: names.map(name => name.replace(/^\*\./, '')),
      docs,
      remedies: ({ metadata }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: 'the Certificate of cert-manager',
          text: `apiVersion: cert-manager.io/v1\nkind: Certificate\n${metadata}\nspec:\n  dnsNames:\n${names
            .map(name => `    - '${name}'\n`)
            .join('')}`,
        },
        { kind: 'docs', ...docs },
      ],
    });
  },
});

/** CRED_INVALID: the TLS secret holds no usable certificate. @public */
export const credentialInvalid = defineMessage({
  code: 'CRED_INVALID',
  hop: 'certificate',
  severity: 'error',
  title: 'The TLS secret holds no usable certificate',
  template: 'The secret {secret} of Gateway {gateway} is not usable: {why}.',
  meaning:
    'A secret without the expected keys, with something other than PEM, or with a key that does not fit the certificate is ignored; TLS handshakes are reset. A listener of the Gateway API that has no usable secret is not opened at all.',
  fix: 'Create {secret} again from a certificate and the key that belongs to it.',
  responsible: 'app',
  follows: ['CRED_MISSING', 'CRED_WRONG_NS', 'GWAPI_REF_NOT_GRANTED'],
  source: istioAnalysis('IST0161'),
  fixNeeds: ['place'],
  remedies: (args, resource, { place }) =>
    placeRemedies({
      resource,
      changes: [{ op: 'add', path: place && `${place}/kind`, value: 'Secret' }],
      risk: `The listener shows what the Secret ${args.secret} holds; where there is none of that name it stays closed.`,
      docs,
      look: () => renew(args, resource),
    }),
});

/** GW_CERT_SHARED_H2: Gateways share one certificate. @public */
export const certificateSharedOverH2 = defineMessage({
  code: 'GW_CERT_SHARED_H2',
  hop: 'certificate',
  severity: 'warning',
  title: 'Gateways share one certificate',
  template:
    'Gateway {gateway} and Gateway {other} use the certificate {secret} on the same gateway pods.',
  meaning:
    'Browsers reuse one HTTP/2 connection for every host that a certificate names. Requests for the second host then reach the routes of the first, and get 404.',
  fix: 'Use one Gateway for all hosts of {secret}, or a certificate for each host.',
  responsible: 'app',
  source: istioAnalysis('IST0138'),
  remedies: lookWithKubectl({
    words: name => ['get', 'gateways.networking.istio.io', name, '-o', 'yaml'],
    tells:
      'Its hosts and its certificate: with those of the other Gateway they make one Gateway, or each gets a certificate of its own.',
    docs: docs,
  }),
});
