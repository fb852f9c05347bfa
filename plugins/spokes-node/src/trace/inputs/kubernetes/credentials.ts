import {
  CertManagerCertificate,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { perVersion } from '../../lookup/perVersion';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';

/** Why nothing is said of a certificate that is not cert-manager's. */
export const secretsNotRead = 'Secrets are not read';

/** A TLS secret that the exposure is served with, as cert-manager speaks of it. */
export interface Credential {
  gateway: Gateway;
  secret: string;
  /** Where the gateway pods look for it. */
  namespace: string;
  certificate: CertManagerCertificate;
  /** ISO 8601 instant that it is held against. */
  now: string;
}

const bySecret = perVersion(
  (all: readonly CertManagerCertificate[]) =>
    new Map(
      all.map(one => [`${one.metadata.namespace}/${one.spec.secretName}`, one]),
    ),
);

/**
 * The secrets that the Gateway of the exposure names. Secrets are never read: of one that cert-manager does not issue
 * nothing is known, and the hop is left out.
 */
export const credentials: Resolver<Credential[]> = ({
  facts: { cluster, takenAt },
  exposure,
  resolve,
}) =>
  combine({ entry: resolve('entry') }, ({ entry: { gateway } }) => {
    const names = uniq(
      (gateway?.spec.servers ?? []).flatMap(({ tls }) =>
        tls?.httpsRedirect || tls?.mode === 'PASSTHROUGH'
          ? []
          : tls?.credentialName ?? [],
      ),
    );
    if (!gateway || exposure.scheme !== 'https' || names.length === 0) {
      return notThere('no certificate is involved');
    }
    return combine(
      { pods: resolve('gatewayPods'), certificates: cluster.certificates },
      ({ pods, certificates }) => {
        const namespace =
          pods[0]?.metadata.namespace ?? gateway.metadata.namespace;
        const found = names.flatMap(secret => {
          const certificate = bySecret(certificates).get(
            `${namespace}/${secret}`,
          );
          return certificate
            ? [{ gateway, secret, namespace, certificate, now: takenAt }]
            : [];
        });
        return found.length > 0
          ? { value: found }
          : notThere(
              `${secretsNotRead}, and cert-manager issues none named ${names.join(
                ', ',
              )} in ${namespace}`,
            );
      },
    );
  });
