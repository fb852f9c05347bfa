import {
  serviceProtocolConflict,
  serviceTargetPortConflict,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsBehind } from '../../lookup/workloads';
import { PodManifest, ServiceManifest } from '../../schemas/core';

interface Use {
  service: ServiceManifest;
  port: number;
  targetPort: string;
  protocol: string;
}

const namesOf = (uses: readonly Use[]) => [
  ...new Set(uses.map(({ service }) => nameOf(service))),
];

/** The proxy beside a pod treats a port in one way, whichever Service a request came by. */
export const servicesAgreeOnPorts = defineManifestCheck({
  id: 'service.services-agree-on-ports',
  description: 'Services in front of one workload agree on its ports.',
  emits: [serviceProtocolConflict, serviceTargetPortConflict],
  run(set, report) {
    const uses = new Map<PodManifest, Use[]>();
    for (const service of set.services) {
      for (const pod of workloadsBehind(set, service)) {
        const known = uses.get(pod) ?? [];
        uses.set(pod, known);
        for (const port of service.spec.ports) {
          known.push({
            service,
            port: port.port,
            targetPort: String(port.targetPort ?? port.port),
            protocol: protocolOf(port),
          });
        }
      }
    }
    for (const [pod, all] of uses) {
      for (const [port, same] of groupOf(all, use => String(use.port))) {
        const protocols = new Set(same.map(({ protocol }) => protocol));
        const services = namesOf(same);
        if (protocols.size < 2 || services.length < 2) continue;
        report(serviceProtocolConflict, {
          on: pod,
          args: {
            deployment: nameOf(pod),
            services: services.join(', '),
            port,
          },
        });
      }
      for (const [targetPort, same] of groupOf(all, use => use.targetPort)) {
        const ports = [...new Set(same.map(({ port }) => port))];
        const services = namesOf(same);
        if (ports.length < 2 || services.length < 2) continue;
        report(serviceTargetPortConflict, {
          on: pod,
          args: {
            deployment: nameOf(pod),
            services: services.join(', '),
            ports: ports.join(', '),
            targetPort,
          },
        });
      }
    }
  },
});

function protocolOf(port: ServiceManifest['spec']['ports'][number]): string {
  if (port.appProtocol) return port.appProtocol.toLowerCase();
  const [prefix] = (port.name ?? '').split('-');
  return prefix || port.protocol;
}

function groupOf(uses: readonly Use[], keyOf: (use: Use) => string) {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = keyOf(use);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return groups;
}
