import {
  gatewayHostDuplicate,
  gatewayTlsHostDuplicate,
} from '@fitsync/backstage-plugin-spokes-common';
import { intersection } from 'lodash';
import {
  GatewayListener,
  hostsOf,
  listenersByGateway,
  listenersByHost,
  portsOf,
} from '../../inputs/kubernetes/listeners';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { isLaterListener } from './isLaterListener';

/** Servers for one host merge over HTTP; over TLS the later one is dropped without a word. */
export const gatewayHostsAreUnique = defineCheck({
  id: 'gateway.hosts-are-unique',
  hop: 'gateway',
  description:
    'No other Gateway serves the same host on the same port of the gateway pods.',
  inputs: ['cluster', 'entry', 'gatewayListeners'],
  emits: [gatewayHostDuplicate, gatewayTlsHostDuplicate],
  run({ cluster, entry: { gateway }, gatewayListeners }, report, from) {
    if (!gateway) return;
    const own = listenersByGateway(gatewayListeners)[nameOf(gateway)] ?? [];
    const byHost = listenersByHost(gatewayListeners);
    for (const mine of own) {
      const others = hostsOf(mine)
        .flatMap(host => byHost.get(host) ?? [])
        .filter(one => one.gateway !== gateway);
      for (const other of others) {
        const [host] = intersection(hostsOf(mine), hostsOf(other));
        const [port] = intersection(portsOf(mine), portsOf(other));
        if (host === undefined || port === undefined) continue;
        const secure = isSecure(mine) && isSecure(other);
        if (secure && !isLaterListener(mine, other)) continue;
        report(secure ? gatewayTlsHostDuplicate : gatewayHostDuplicate, {
          resource: kubeRef(cluster, 'Gateway', gateway),
          args: {
            gateway: nameOf(gateway),
            other: `Gateway ${nameOf(other.gateway)}`,
            host,
            port: String(mine.server.port.number),
          },
          evidence: [
            {
              ...from.gatewayListeners,
              subject: `hosts of Gateway ${nameOf(other.gateway)}`,
              observed: other.server.hosts.join(', '),
            },
          ],
        });
        return; // once is enough to know
      }
    }
  },
});

function isSecure({ server }: GatewayListener): boolean {
  return ['HTTPS', 'TLS'].includes(server.port.protocol.toUpperCase());
}
