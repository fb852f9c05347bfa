import {
  Gateway,
  gatewayPortUnresolved,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { listenerPlace } from '../../gatewayApi/listenerPlace';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { listenersByGateway, portsOf } from '../../inputs/kubernetes/listeners';
import { containerPortOf } from '../../kubernetes/containerPortOf';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** As a JSON pointer, of a listener of the Gateway API. */
function portPlace(gateway: Gateway): string | undefined {
  const place = listenerPlace(gateway);
  return place && `${place}/port`;
}

const isSecure = (protocol: string) =>
  ['HTTPS', 'TLS'].includes(protocol.toUpperCase());

/** Envoy must listen where a Service in front of it sends to. Source: istiod's `resolvePorts`. */
export const gatewayPortIsForwarded = defineCheck({
  id: 'gateway.port-is-forwarded',
  hop: 'gateway',
  description:
    'The port that the Gateway opens is one that a Service forwards to on the gateway pods.',
  inputs: [
    ...(['cluster', 'exposure', 'entry', 'gatewayListeners'] as const),
    ...(['gatewayServices', 'gatewayPods', 'ingressServicePort'] as const),
  ],
  emits: [gatewayPortUnresolved],
  run(values, report, from) {
    const { gateway } = values.entry;
    const { gatewayServices, gatewayPods, exposure } = values;
    // Without a Service in front of them nothing is known of what is forwarded.
    if (!gateway || gatewayServices.length === 0) return;
    const forwarded = uniq(
      gatewayServices
        .flatMap(({ spec }) => spec.ports)
        .map(port => containerPortOf(port, gatewayPods[0])),
    );
    const all = listenersByGateway(values.gatewayListeners)[nameOf(gateway)];
    const own = (all ?? []).filter(
      ({ server }) =>
        isSecure(server.port.protocol) === (exposure.scheme === 'https'),
    );
    const isForwarded = (port: number) => forwarded.includes(port);
    const closed =
      isTranslatedGateway(gateway) && gateway.origin.isThere && !all
        ? gateway.spec.servers[0]?.port
        : undefined;
    if (closed) {
      report(gatewayPortUnresolved, {
        resource: kubeRef(values.cluster, 'Gateway', gateway),
        args: {
          gateway: nameOf(gateway),
          port: String(closed.number),
          resolved: 'none',
          forwarded: forwarded.filter(port => port !== undefined).join(', '),
          expected: String(values.ingressServicePort.port),
        },
        forFix: { place: portPlace(gateway) },
        evidence: [
          {
            ...from.gatewayServices,
            subject: `ports of the Service of Gateway ${nameOf(gateway)}`,
            observed: gatewayServices
              .flatMap(({ spec }) => spec.ports.map(({ port }) => port))
              .join(', '),
            expected: String(closed.number),
          },
        ],
      });
      return;
    }
    if (
      own.some(
        one =>
          one.resolved.kind !== 'ambiguous' && portsOf(one).every(isForwarded),
      )
    ) {
      return;
    }
    for (const listener of own) {
      const { server, resolved } = listener;
      report(gatewayPortUnresolved, {
        // Which of the Services istiod asks first is not known, so neither is the port.
        severity: resolved.kind === 'ambiguous' ? 'warning' : 'error',
        resource: kubeRef(values.cluster, 'Gateway', gateway),
        args: {
          gateway: nameOf(gateway),
          port: String(server.port.number),
          resolved: portsOf(listener).join(' or '),
          forwarded: forwarded.filter(port => port !== undefined).join(', '),
          expected: String(values.ingressServicePort.port),
        },
        forFix: { place: portPlace(gateway) },
        evidence: [
          {
            ...from.gatewayListeners,
            subject: `port of Gateway ${nameOf(gateway)}`,
            observed: String(server.port.number),
            expected: String(values.ingressServicePort.port),
          },
          ...gatewayServices.map(service => ({
            ...from.gatewayServices,
            subject: `ports of Service ${nameOf(service)}`,
            observed: service.spec.ports
              .map(({ port, targetPort = port }) => `${port} to ${targetPort}`)
              .join(', '),
          })),
        ],
      });
    }
  },
});
