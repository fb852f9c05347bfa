import {
  CertManagerCertificate,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { compact, groupBy, uniq } from 'lodash';
import { secretsOf } from '../../gatewayApi/secretsOf';
import {
  isTranslatedGateway,
  ListenerCertificate,
} from '../../gatewayApi/TranslatedGateway';
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

/** The TLS secrets that the Gateway of the exposure shows, as one tells them apart (`secretNames`). */
export const credentialNames: Resolver<string[]> = ({ exposure, resolve }) =>
  combine({ entry: resolve('entry') }, ({ entry: { gateway } }) => {
    const names = uniq(
      gateway?.spec.servers.flatMap(server => secretNames(gateway, server)),
    );
    return exposure.scheme === 'https' && names.length > 0
      ? { value: names }
      : notThere('no certificate is involved');
  });

/** What the listener of the Gateway API that the exposure is served by names as its certificates. */
export const listenerCertificates: Resolver<ListenerCertificate[]> = ({
  resolve,
}) =>
  combine({ entry: resolve('entry') }, ({ entry: { gateway } }) => {
    const certificates = isTranslatedGateway(gateway)
      ? gateway.origin.certificates ?? []
      : [];
    return certificates.length > 0
      ? { value: certificates }
      : notThere('no listener of the Gateway API shows a certificate');
  });

/** The TLS secret that the Gateway asks for, issued where its pods do not look. */
export interface StrayCredential extends Omit<Credential, 'now'> {
  /** Where it is issued. */
  found: string;
}

const bySecretName = perVersion((all: readonly CertManagerCertificate[]) =>
  groupBy(all, ({ spec }) => spec.secretName),
);

/** Of a secret that cert-manager issues beside the gateway pods, too, nothing is astray. */
export const strayCredentials: Resolver<StrayCredential[]> = ({
  facts: { cluster },
  exposure,
  resolve,
}) =>
  combine({ entry: resolve('entry') }, ({ entry: { gateway } }) => {
    const names = namesOf(gateway);
    if (!gateway || exposure.scheme !== 'https' || names.length === 0) {
      return notThere('no certificate is involved');
    }
    return combine(
      { pods: resolve('gatewayPods'), certificates: cluster.certificates },
      ({ pods: [pod], certificates }) => {
        if (!pod) return notThere('there is no gateway pod');
        // One of the Gateway API says itself where its secret is.
        if (isTranslatedGateway(gateway)) return { value: [] };
        const { namespace } = pod.metadata;
        return {
          value: names.flatMap(secret => {
            if (bySecret(certificates).has(`${namespace}/${secret}`)) return [];
            const [certificate] = bySecretName(certificates)[secret] ?? [];
            // One that a copier is told of may well be where it belongs.
            return certificate && !certificate.spec.secretTemplate
              ? [
                  {
                    gateway,
                    secret,
                    namespace,
                    certificate,
                    found: certificate.metadata.namespace,
                  },
                ]
              : [];
          }),
        };
      },
    );
  });

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
    const names = namesOf(gateway);
    if (!gateway || exposure.scheme !== 'https' || names.length === 0) {
      return notThere('no certificate is involved');
    }
    return combine(
      { pods: resolve('gatewayPods'), certificates: cluster.certificates },
      ({ pods, certificates }) => {
        const place = pods[0]?.metadata.namespace ?? gateway.metadata.namespace;
        const named = isTranslatedGateway(gateway)
          ? secretsOf(gateway)
          : names.map(name => ({ name, namespace: place }));
        const found = named.flatMap(({ name: secret, namespace }) => {
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
              `${secretsNotRead}, and cert-manager issues none named ${named
                .map(({ name }) => name)
                .join(', ')} in ${named[0]?.namespace ?? place}`,
            );
      },
    );
  });

/** What tells the secrets of a server apart: a listener of the Gateway API says the namespace, Istio's looks beside its pods. */
export function secretNames(
  gateway: Gateway,
  { tls }: Gateway['spec']['servers'][number],
): string[] {
  if (tls?.httpsRedirect || tls?.mode === 'PASSTHROUGH') return [];
  return isTranslatedGateway(gateway)
    ? secretsOf(gateway).map(({ namespace, name }) => `${namespace}/${name}`)
    : compact([tls?.credentialName]);
}

function namesOf(gateway: Gateway | undefined): string[] {
  return uniq(
    (gateway?.spec.servers ?? []).flatMap(({ tls }) =>
      tls?.httpsRedirect || tls?.mode === 'PASSTHROUGH'
        ? []
        : tls?.credentialName ?? [],
    ),
  );
}
