import {
  gatewayPortConflict,
  gatewayRedirectConflict,
} from '@fitsync/backstage-plugin-spokes-common';
import { intersection } from 'lodash';
import {
  GatewayListener,
  hostsOf,
  listenersByGateway,
  portsOf,
} from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { isLaterListener } from './isLaterListener';

/** One port of a proxy speaks one kind of protocol, and a redirect on it is for everybody who serves the host there. */
export const gatewayServersAgree = defineCheck({
  id: 'gateway.servers-agree',
  hop: 'gateway',
  description:
    'No other server on the port of the Gateway speaks another protocol or redirects the host.',
  inputs: ['cluster', 'exposure', 'entry', 'gatewayListeners'],
  emits: [gatewayPortConflict, gatewayRedirectConflict],
  run({ cluster, exposure, entry, gatewayListeners }, report, from) {
    const { gateway } = entry;
    if (!gateway) return;
    const own = listenersByGateway(gatewayListeners)[nameOf(gateway)] ?? [];
    const serving = own.filter(
      one =>
        familyOf(one) === (exposure.scheme === 'https' ? 'tls' : 'http') &&
        !redirects(one),
    );
    const pairs = serving.flatMap(mine =>
      gatewayListeners
        .filter(other => other !== mine)
        .filter(other => intersection(portsOf(mine), portsOf(other)).length > 0)
        .map(other => ({ mine, other })),
    );
    const argsOf = ({ other }: (typeof pairs)[number]) => ({
      gateway: nameOf(gateway),
      other: nameOf(other.gateway),
    });
    const evidenceOf = ({ other }: (typeof pairs)[number]) => [
      {
        ...from.gatewayListeners,
        subject: `server on port ${
          other.server.port.number
        } of Gateway ${nameOf(other.gateway)}`,
        observed: redirects(other)
          ? 'httpsRedirect'
          : other.server.port.protocol,
      },
    ];

    const conflict = pairs.find(
      ({ mine, other }) =>
        familyOf(mine) !== familyOf(other) && isLaterListener(mine, other),
    );
    if (conflict) {
      const { mine, other } = conflict;
      report(gatewayPortConflict, {
        resource: kubeRef(cluster, 'Gateway', gateway),
        args: {
          ...argsOf(conflict),
          other:
            other.gateway === gateway
              ? 'another server of it'
              : `Gateway ${nameOf(other.gateway)}`,
          port: String(mine.server.port.number),
          host: hostsOf(mine).join(', '),
          protocol: mine.server.port.protocol,
          otherProtocol: other.server.port.protocol,
        },
        evidence: evidenceOf(conflict),
      });
    }
    const redirect = pairs.find(
      ({ mine, other }) =>
        familyOf(mine) === 'http' &&
        familyOf(other) === 'http' &&
        redirects(other) &&
        intersection(hostsOf(mine), hostsOf(other)).length > 0,
    );
    if (redirect) {
      const { mine, other } = redirect;
      report(gatewayRedirectConflict, {
        resource: kubeRef(cluster, 'Gateway', gateway),
        args: {
          ...argsOf(redirect),
          port: String(mine.server.port.number),
          host: intersection(hostsOf(mine), hostsOf(other)).join(', '),
        },
        evidence: evidenceOf(redirect),
      });
    }
  },
});

function redirects({ server }: GatewayListener): boolean {
  return server.tls?.httpsRedirect === true;
}

/** Servers of one family share a port: by the host they ask for, or by the name in the TLS handshake. */
function familyOf({ server }: GatewayListener): 'http' | 'tls' | 'tcp' {
  const protocol = server.port.protocol.toUpperCase();
  if (['HTTPS', 'TLS'].includes(protocol)) return 'tls';
  return /^(HTTP|HTTP2|GRPC|GRPC-WEB)$/.test(protocol) ? 'http' : 'tcp';
}
