import { Gateway, Pod, Service } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { combine } from '../combine';
import { perGateway } from './perGateway';
import { meansPod } from '../../gatewayApi/meansPod';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import {
  resolveGatewayPort,
  ResolvedPort,
} from '../../istio/resolveGatewayPort';
import { nameOf, servicesInFrontOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';

/** A server of some Gateway on the gateway pods, and the port that it opens there. */
export interface GatewayListener {
  gateway: Gateway;
  server: Gateway['spec']['servers'][number];
  resolved: ResolvedPort;
}

/** The Services in front of the gateway pods. */
export const gatewayServices = perGateway<Service[]>(({ facts, resolve }) =>
  combine(
    { services: facts.cluster.services, pods: resolve('gatewayPods') },
    ({ services, pods }) => ({ value: servicesInFrontOf(services)(pods) }),
  ),
);

/** Once for all exposures that come in by the same pods. */
const listenersOf = perVersion((gateways: readonly Gateway[]) =>
  perVersion((pods: readonly Pod[]) =>
    perVersion((services: readonly Service[]): GatewayListener[] =>
      gateways
        .filter(gateway => pods.some(pod => meansPod(gateway, pod)))
        .flatMap(gateway =>
          gateway.spec.servers.map(server => ({
            gateway,
            server,
            resolved: resolveGatewayPort(
              server.port.number,
              isTranslatedGateway(gateway)
                ? services.filter(one => nameOf(one) === gateway.origin.service)
                : services,
              pods[0],
            ),
          })),
        )
        // A number that is no port of the Service opens nothing for the Gateway API.
        .filter(
          ({ gateway, resolved }) =>
            !isTranslatedGateway(gateway) || resolved.kind !== 'as-is',
        ),
    ),
  ),
);

/** What every Gateway of the cluster opens on the gateway pods of the exposure. */
export const gatewayListeners = perGateway<GatewayListener[]>(
  ({ facts: { cluster }, resolve }) =>
    combine(
      {
        gateways: cluster.gateways,
        pods: resolve('gatewayPods'),
        services: resolve('gatewayServices'),
      },
      ({ gateways, pods, services }) => ({
        value: listenersOf(gateways)(pods)(services),
      }),
    ),
);

/** The ports that a listener may be on: one, unless Services disagree. */
export function portsOf({ resolved }: GatewayListener): number[] {
  return resolved.kind === 'ambiguous' ? resolved.ports : [resolved.port];
}

/** The hosts that a listener serves, without the namespaces that they are limited to. */
export function hostsOf({ server }: GatewayListener): string[] {
  return server.hosts.map(host =>
    host.slice(host.indexOf('/') + 1).toLowerCase(),
  );
}

/** Every port that is opened at all. */
export const openedPorts = perVersion((all: readonly GatewayListener[]) =>
  uniq(all.flatMap(portsOf)),
);

/** By `namespace/name` of the Gateway. */
export const listenersByGateway = perVersion(
  (all: readonly GatewayListener[]) =>
    groupBy(all, ({ gateway }) => nameOf(gateway)),
);

/** By host as it is written. */
export const listenersByHost = perVersion((all: readonly GatewayListener[]) => {
  const byHost = new Map<string, GatewayListener[]>();
  for (const listener of all) {
    for (const host of uniq(hostsOf(listener))) {
      const known = byHost.get(host);
      if (known) known.push(listener);
      else byHost.set(host, [listener]);
    }
  }
  return byHost;
});
