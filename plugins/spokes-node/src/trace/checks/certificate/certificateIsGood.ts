import {
  certificateExpired,
  certificateExpiresSoon,
  certificateMissesHost,
  credentialInvalid,
  credentialMissing,
} from '@fitsync/backstage-plugin-spokes-common';
import { secretsOf, shareOfCertificate } from '../../gatewayApi/secretsOf';
import {
  Credential,
  secretsNotRead,
} from '../../inputs/kubernetes/credentials';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

const dayMs = 24 * 60 * 60 * 1000;
const soonMilliseconds = 14 * dayMs;

/** Reasons with which cert-manager says what is wrong with a secret that is there. */
const unusable: Readonly<Record<string, string>> = {
  MissingData: 'it lacks the keys tls.crt and tls.key',
  InvalidKeyPair: 'its key does not belong to its certificate',
  InvalidCertificate: 'its certificate is not PEM',
};

/** What cert-manager says of the certificate: nobody looks into the secret. */
export const certificateIsGood = defineCheck({
  id: 'certificate.is-good',
  hop: 'certificate',
  description:
    'The certificate that the Gateway shows was issued, is in date and names the host, as far as cert-manager tells.',
  inputs: ['cluster', 'exposure', 'credentials'],
  emits: [
    ...[credentialMissing, credentialInvalid, certificateExpired],
    ...[certificateExpiresSoon, certificateMissesHost],
  ],
  summary: ({ credentials }) =>
    [
      ...credentials.flatMap(({ certificate: { status }, now }) =>
        status.notAfter ? [validity(status.notAfter, now)] : [],
      ),
      ...unreadOf(credentials),
    ].join(', '),
  run({ cluster, exposure, credentials }, report, from) {
    for (const credential of credentials) {
      const { certificate, gateway, namespace, now } = credential;
      const { spec, status } = certificate;
      const ready = status.conditions.find(({ type }) => type === 'Ready');
      const names = [...spec.dnsNames, ...(spec.commonName ?? [])];
      const host = exposure.host ?? names[0] ?? 'any host';
      const secret = `${namespace}/${credential.secret}`;
      const share = shareOfCertificate(gateway);
      const shared = (subject: string, observed: string, expected: string) => ({
        resource: kubeRef(cluster, 'Certificate', certificate),
        ...(share && { share }),
        evidence: [
          {
            ...from.credentials,
            subject: `${subject} of Certificate ${nameOf(certificate)}`,
            observed,
            expected,
          },
        ],
      });

      if (status.notAfter === undefined) {
        const reason = ready?.status === 'False' ? ready.reason ?? '' : '';
        if (Object.hasOwn(unusable, reason)) {
          report(credentialInvalid, {
            ...shared('condition Ready', reason, 'True'),
            args: {
              gateway: nameOf(gateway),
              secret: credential.secret,
              why: unusable[reason],
            },
          });
        }
        // The one reason with which cert-manager says that the secret is not there.
        if (reason !== 'DoesNotExist') continue;
        report(credentialMissing, {
          ...shared('condition Ready', 'DoesNotExist', 'True'),
          args: {
            gateway: nameOf(gateway),
            secret: credential.secret,
            namespace,
          },
        });
        continue;
      }
      const left = Date.parse(status.notAfter) - Date.parse(now);
      if (left <= 0) {
        report(certificateExpired, {
          ...shared('status.notAfter', status.notAfter, `after ${now}`),
          args: { host, secret, expired: status.notAfter },
        });
      } else if (
        left < soonMilliseconds &&
        // A short-lived one is renewed in time by design.
        !(Date.parse(status.renewalTime ?? '') > Date.parse(now))
      ) {
        report(certificateExpiresSoon, {
          ...shared('status.notAfter', status.notAfter, '14 days or more'),
          args: { host, secret, expires: status.notAfter },
        });
      }
      if (
        exposure.host !== undefined &&
        names.length > 0 &&
        !names.some(name => coversHost(name, host))
      ) {
        report(certificateMissesHost, {
          ...shared('spec.dnsNames', names.join(', '), host),
          args: {
            secret,
            covered: names.join(', '),
            gateway: nameOf(gateway),
            host,
          },
        });
      }
    }
  },
});

function validity(notAfter: string, now: string): string {
  const days = Math.floor((Date.parse(notAfter) - Date.parse(now)) / dayMs);
  const date = notAfter.slice(0, 'yyyy-mm-dd'.length);
  return days >= 0
    ? `valid until ${date} (${days} days)`
    : `valid until ${date}`;
}

/** A wildcard stands for exactly one label, the leftmost. */
function coversHost(name: string, host: string): boolean {
  const wanted = host.toLowerCase();
  const own = name.toLowerCase();
  return own.startsWith('*.')
    ? wanted.slice(wanted.indexOf('.')) === own.slice(1)
    : own === wanted;
}

/** Of two certificates of a listener one may be a Secret that cert-manager does not issue. */
function unreadOf(credentials: readonly Credential[]): string[] {
  const [first] = credentials;
  const total = first ? secretsOf(first.gateway).length : 0;
  const unread = total - credentials.length;
  return unread > 0
    ? [`${unread} of ${total} certificates not judged: ${secretsNotRead}`]
    : [];
}
