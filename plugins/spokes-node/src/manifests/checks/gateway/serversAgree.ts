import {
  gatewayHostDuplicate,
  gatewayPortConflict,
  gatewayRedirectConflict,
  gatewayTlsHostDuplicate,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { overlappingServers, PlacedServer } from '../../lookup/servers';

/** What servers on one port of the same pods do to each other; it is reported on each of them. */
export const serversAgree = defineManifestCheck({
  id: 'gateway.servers-agree',
  description: 'Servers on one port of the same gateway pods do not collide.',
  emits: [
    gatewayPortConflict,
    gatewayTlsHostDuplicate,
    gatewayHostDuplicate,
    gatewayRedirectConflict,
  ],
  run(set, report) {
    for (const { one, other, host } of overlappingServers(set)) {
      const shared = {
        on: one.gateway,
        at: ['spec', 'servers', one.index],
      };
      const args = {
        gateway: nameOf(one.gateway),
        other: whose(one, other),
        port: String(one.server.port.number),
        host,
      };
      const kinds = [kindOf(one), kindOf(other)];
      if (kinds[0] !== kinds[1] || kinds[0] === 'tcp') {
        report(gatewayPortConflict, {
          ...shared,
          args: {
            ...args,
            protocol: one.server.port.protocol,
            otherProtocol: other.server.port.protocol,
          },
        });
      } else if (one.gateway === other.gateway && one !== other) {
        report(gatewayPortConflict, {
          ...shared,
          args: {
            ...args,
            protocol: one.server.port.protocol,
            otherProtocol: `${other.server.port.protocol} again`,
          },
        });
      } else if (kinds[0] === 'tls') {
        report(gatewayTlsHostDuplicate, { ...shared, args });
      } else if (redirects(one) !== redirects(other)) {
        const [served, redirecting] = redirects(one)
          ? [other, one]
          : [one, other];
        report(gatewayRedirectConflict, {
          ...shared,
          args: {
            ...args,
            gateway: nameOf(served.gateway),
            other: nameOf(redirecting.gateway),
          },
        });
      } else {
        report(gatewayHostDuplicate, { ...shared, args });
      }
    }
  },
});

/** A host may be twice in one server, or in two of one Gateway. */
function whose(one: PlacedServer, other: PlacedServer): string {
  if (one === other) return 'another line of the same server';
  return one.gateway === other.gateway
    ? 'another server of it'
    : `Gateway ${nameOf(other.gateway)}`;
}

function kindOf({ server }: PlacedServer): 'http' | 'tls' | 'tcp' {
  const protocol = server.port.protocol.toUpperCase();
  if (['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB'].includes(protocol)) return 'http';
  return ['HTTPS', 'TLS'].includes(protocol) ? 'tls' : 'tcp';
}

function redirects({ server }: PlacedServer): boolean {
  return server.tls?.httpsRedirect === true;
}
