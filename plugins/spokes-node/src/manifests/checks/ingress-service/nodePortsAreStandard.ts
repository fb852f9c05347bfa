import {
  defaultPorts,
  nodePortMismatch,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { gatewayServices, isInstalledGateway } from '../../lookup/gatewayPods';

/** Without evidence of the load balancer, the ports of the blueprint are what it sends to. */
export const nodePortsAreStandard = defineManifestCheck({
  id: 'ingress-service.node-ports-are-standard',
  description: 'The ingress Service opens node ports 30080 and 30443.',
  emits: [nodePortMismatch],
  run(set, report) {
    const fronting = new Set(
      set.gateways.flatMap(gateway => gatewayServices(set, gateway)),
    );
    for (const service of set.services) {
      const { selector, type, ports } = service.spec;
      if (type === 'ClusterIP' || type === 'ExternalName') continue;
      const ingress =
        fronting.has(service) ||
        (isInstalledGateway(selector) &&
          Object.values(selector).some(value => value.includes('ingress')));
      if (!ingress) continue;
      ports.forEach(({ port, nodePort }, index) => {
        const standard = Object.values(defaultPorts).find(
          ({ listener }) => listener === port,
        );
        if (!standard || nodePort === undefined) return;
        if (nodePort === standard.nodePort) return;
        report(nodePortMismatch, {
          on: service,
          args: {
            service: nameOf(service),
            port: String(port),
            expected: String(standard.nodePort),
            observed: String(nodePort),
          },
          at: ['spec', 'ports', index, 'nodePort'],
        });
      });
    }
  },
});
