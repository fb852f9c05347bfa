import { certificateSharedOverH2 } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { podsAreShared } from '../../lookup/podsAreShared';
import { GatewayManifest } from '../../schemas/networking';

/** A browser keeps one HTTP/2 connection for all hosts of a certificate. */
export const certificatesAreNotShared = defineManifestCheck({
  id: 'certificate.certificates-are-not-shared',
  description: 'Gateways on the same pods have certificates of their own.',
  emits: [certificateSharedOverH2],
  run(set, report) {
    const samePods = podsAreShared(set);
    const users = new Map<string, Set<GatewayManifest>>();
    for (const gateway of set.gateways) {
      for (const { tls } of gateway.spec.servers) {
        if (!tls?.credentialName) continue;
        const known = users.get(tls.credentialName) ?? new Set();
        users.set(tls.credentialName, known.add(gateway));
      }
    }
    for (const [secret, gateways] of users) {
      for (const gateway of gateways) {
        const other = [...gateways].find(
          one => one !== gateway && samePods(one, gateway),
        );
        if (!other) continue;
        const index = gateway.spec.servers.findIndex(
          ({ tls }) => tls?.credentialName === secret,
        );
        report(certificateSharedOverH2, {
          on: gateway,
          args: { gateway: nameOf(gateway), other: nameOf(other), secret },
          at: ['spec', 'servers', index, 'tls', 'credentialName'],
        });
      }
    }
  },
});
