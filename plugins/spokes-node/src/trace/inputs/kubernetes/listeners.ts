import { Gateway, Service } from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { Resolver } from '../scope';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import {
  resolveGatewayPort,
  ResolvedPort,
} from '../../istio/resolveGatewayPort';
import { servicesInFrontOf } from '../../lookup/clusterLookups';

/** A server of some Gateway on the gateway pods, and the port that it opens there. */
export interface GatewayListener {
  gateway: Gateway;
  server: Gateway['spec']['servers'][number];
  resolved: ResolvedPort;
}

/** The Services in front of the gateway pods. */
export const gatewayServices: Resolver<Service[]> = ({ facts, resolve }) =>
  combine(
    { services: facts.cluster.services, pods: resolve('gatewayPods') },
    ({ services, pods }) => ({ value: servicesInFrontOf(services)(pods) }),
  );

/** What every Gateway of the cluster opens on the gateway pods of the exposure. */
export const gatewayListeners: Resolver<GatewayListener[]> = ({
  facts: { cluster },
  resolve,
}) =>
  combine(
    {
      gateways: cluster.gateways,
      pods: resolve('gatewayPods'),
      services: resolve('gatewayServices'),
    },
    ({ gateways, pods, services }) => ({
      value: gateways
        .filter(({ spec }) =>
          pods.some(pod => matchesLabels(spec.selector, pod.metadata.labels)),
        )
        .flatMap(gateway =>
          gateway.spec.servers.map(server => ({
            gateway,
            server,
            resolved: resolveGatewayPort(server.port.number, services, pods[0]),
          })),
        ),
    }),
  );

/** The ports that a listener may be on: one, unless Services disagree. */
export function portsOf({ resolved }: GatewayListener): number[] {
  return resolved.kind === 'ambiguous' ? resolved.ports : [resolved.port];
}
