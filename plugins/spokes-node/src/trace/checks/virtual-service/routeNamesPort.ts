import {
  virtualServicePortNotOnService,
  virtualServicePortRequired,
} from '@fitsync/backstage-plugin-spokes-common';
import { backendPlace } from '../../gatewayApi/backendPlace';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The port of a destination is a port of the Service, and may be left out only where there is one. */
export const routeNamesPort = defineCheck({
  id: 'virtual-service.names-port',
  hop: 'virtual-service',
  description: 'The route sends to a port that the Service has.',
  inputs: ['cluster', 'entry', 'service'],
  emits: [virtualServicePortRequired, virtualServicePortNotOnService],
  run({ cluster, entry, service }, report, from) {
    const { virtualService, route, destination } = entry.leading;
    const ports = service.spec.ports.map(({ port }) => port);
    const wanted = destination.port?.number;
    const resource = kubeRef(cluster, 'VirtualService', virtualService);
    const args = {
      virtualService: nameOf(virtualService),
      route: route.label,
      service: nameOf(service),
      ports: ports.join(', '),
    };
    const evidence = [
      {
        ...from.entry,
        subject: `port of the destination of route ${route.label}`,
        observed: wanted === undefined ? 'none' : String(wanted),
        expected: ports.join(' or '),
      },
    ];
    if (wanted === undefined) {
      if (ports.length > 1) {
        report(virtualServicePortRequired, { resource, args, evidence });
      }
    } else if (!ports.includes(wanted)) {
      report(virtualServicePortNotOnService, {
        resource,
        forFix: {
          backend: backendPlace(virtualService, route.route, destination),
        },
        args: {
          ...args,
          port: String(wanted),
          expected: String(ports[0] ?? 'none'),
        },
        evidence,
      });
    }
  },
});
