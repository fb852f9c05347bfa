import { gatewayPortUnresolved } from '@fitsync/backstage-plugin-spokes-common';
import { optsOutOfTranslation } from '../../../trace/istio/optsOutOfTranslation';
import { resolveGatewayPort } from '../../../trace/istio/resolveGatewayPort';
import { containerPortOf } from '../../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayPods, gatewayServices } from '../../lookup/gatewayPods';

const noContainers = { spec: { containers: [], initContainers: [] } };

/** A port of a Gateway stands for a port of the Service in front, or for itself: something must send there. */
export const gatewayPortIsForwarded = defineManifestCheck({
  id: 'gateway.port-is-forwarded',
  description: 'A Service forwards to the port that a Gateway opens.',
  emits: [gatewayPortUnresolved],
  run(set, report) {
    for (const gateway of set.gateways) {
      const services = gatewayServices(set, gateway);
      const [pod] = gatewayPods(set, gateway);
      const ports = services.flatMap(({ spec }) => spec.ports);
      if (ports.length === 0 || pod?.spec.hostNetwork) continue;
      // Another Service of the gateway that comes with Istio tells nothing of its own, which is not among the objects.
      const isBeside = services.every(optsOutOfTranslation);
      if (isBeside && !pod && !set.complete) continue;
      const forwarded = ports.map(port =>
        containerPortOf(port, pod ?? noContainers),
      );
      // A name that no pod resolves could be any port.
      if (forwarded.includes(undefined)) continue;
      gateway.spec.servers.forEach(({ port }, index) => {
        const resolved = resolveGatewayPort(port.number, services, pod);
        if (resolved.kind !== 'as-is' || forwarded.includes(port.number)) {
          return;
        }
        report(gatewayPortUnresolved, {
          on: gateway,
          args: {
            gateway: nameOf(gateway),
            port: String(port.number),
            resolved: String(resolved.port),
            forwarded: [...new Set(forwarded)].join(', '),
            expected: String(
              ports.find(one => one.port === 80)?.port ?? ports[0].port,
            ),
          },
          at: ['spec', 'servers', index, 'port', 'number'],
        });
      });
    }
  },
});
