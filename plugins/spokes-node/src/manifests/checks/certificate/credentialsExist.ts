import {
  credentialInvalid,
  credentialMissing,
  credentialWrongNamespace,
  certificateExpired,
  certificateExpiresSoon,
  certificateMissesHost,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { perVersion } from '../../../trace/lookup/perVersion';
import { defineManifestCheck } from '../../defineManifestCheck';
import { inspectSecret } from '../../lookup/inspectSecret';
import {
  gatewayNamespaces,
  isInstalledGateway,
} from '../../lookup/gatewayPods';
import { promisedSecrets } from '../../lookup/promisedSecrets';
import { SecretManifest } from '../../schemas/core';

const byName = perVersion((secrets: readonly SecretManifest[]) => {
  const map = new Map<string, SecretManifest[]>();
  for (const secret of secrets) {
    const known = map.get(secret.metadata.name);
    if (known) known.push(secret);
    else map.set(secret.metadata.name, [secret]);
  }
  return map;
});

const soonMilliseconds = 14 * 24 * 60 * 60 * 1000;

/** Tokens, registry logins and the like say nothing of where certificates are kept. */
const mayHoldCertificate = ({ type = 'Opaque' }: SecretManifest) =>
  type === 'Opaque' || type === 'kubernetes.io/tls';

/**
 * A gateway reads its secret beside its own pods. Judged where Secrets for certificates are among the objects. What a
 * controller will make of a Certificate, an ExternalSecret or a SealedSecret is there, and nobody sees into it.
 */
export const credentialsExist = defineManifestCheck({
  id: 'certificate.credentials-exist',
  description: 'The TLS secrets of Gateways are beside their pods and usable.',
  emits: [
    credentialMissing,
    credentialWrongNamespace,
    credentialInvalid,
    certificateExpired,
    certificateExpiresSoon,
    certificateMissesHost,
  ],
  run(set, report) {
    if (!set.complete && !set.secrets.some(mayHoldCertificate)) return;
    for (const gateway of set.gateways) {
      const shown = gatewayNamespaces(set, gateway);
      const places =
        shown.length === 0 && isInstalledGateway(gateway.spec.selector)
          ? ['istio-system']
          : shown;
      gateway.spec.servers.forEach(({ tls, hosts }, index) => {
        const secret = tls?.credentialName;
        if (!secret || secret.includes('://')) return;
        const at = ['spec', 'servers', index, 'tls', 'credentialName'];
        const all = byName(set.secrets).get(secret) ?? [];
        const usable = all.filter(({ metadata }) =>
          places.includes(metadata.namespace),
        );
        const shared = { on: gateway, at };
        const args = { gateway: nameOf(gateway), secret };
        if (usable.length === 0) {
          const promised = promisedSecrets(set.sources).get(secret) ?? [];
          if (promised.some(one => places.includes(one.namespace))) return;
          const [elsewhere] = [
            ...all.map(({ metadata }) => metadata),
            ...promised,
          ];
          const namespace = places[0];
          if (elsewhere && namespace !== undefined) {
            report(credentialWrongNamespace, {
              ...shared,
              args: { ...args, found: elsewhere.namespace, namespace },
            });
          } else if (!elsewhere) {
            report(credentialMissing, {
              ...shared,
              args: { ...args, namespace: namespace ?? 'of the gateway pods' },
            });
          }
          return;
        }
        const state = inspectSecret(usable[0], set.now);
        if (state.kind === 'invalid') {
          report(credentialInvalid, {
            ...shared,
            args: { ...args, why: state.why },
          });
        }
        if (state.kind === 'expired') {
          report(certificateExpired, {
            ...shared,
            args: { host: hosts[0] ?? '*', secret, expired: state.at },
          });
        }
        if (state.kind !== 'usable') return;
        if (Date.parse(state.until) - set.now.getTime() < soonMilliseconds) {
          report(certificateExpiresSoon, {
            ...shared,
            args: { host: hosts[0] ?? '*', secret, expires: state.until },
          });
        }
        const host = hosts
          .map(one => one.slice(one.indexOf('/') + 1))
          .find(
            one =>
              one !== '*' &&
              state.names.length > 0 &&
              !state.names.some(name => coversHost(name, one)),
          );
        if (host === undefined) return;
        report(certificateMissesHost, {
          ...shared,
          args: { ...args, covered: state.names.join(', '), host },
        });
      });
    }
  },
});

/** A wildcard stands for exactly one label, the leftmost, and covers the same wildcard. */
function coversHost(name: string, host: string): boolean {
  const wanted = host.toLowerCase();
  const own = name.toLowerCase();
  return (
    own === wanted ||
    (own.startsWith('*.') && wanted.slice(wanted.indexOf('.')) === own.slice(1))
  );
}
