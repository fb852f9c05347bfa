import { serviceTargetPort } from '@fitsync/backstage-plugin-spokes-common';
import {
  containerPortOf,
  runningContainers,
} from '../../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsBehind } from '../../lookup/workloads';
import { PodManifest } from '../../schemas/core';

/** A name must be declared; a number need not be, so one that is not only warns, and only where others are. */
export const targetPortsAreDeclared = defineManifestCheck({
  id: 'service.target-ports-are-declared',
  description: 'A Service sends to ports that its pods have.',
  emits: [serviceTargetPort],
  run(set, report) {
    for (const service of set.services) {
      // A proxy that istiod starts listens where it is told to, and declares little of it.
      if ('gateway.istio.io/managed' in service.metadata.labels) continue;
      const pods = workloadsBehind(set, service);
      if (pods.length === 0) continue;
      service.spec.ports.forEach((port, index) => {
        const { targetPort = port.port } = port;
        const byName =
          typeof targetPort === 'string' && !/^\d+$/.test(targetPort);
        const lacking = pods.filter(pod => {
          const number = containerPortOf(port, pod);
          if (number === undefined) return true;
          const declared = declaredBy(pod);
          return !byName && declared.length > 0 && !declared.includes(number);
        });
        // Where one of several workloads has the port, the others may be of another kind.
        if (lacking.length < pods.length) return;
        const declared = [...new Set(lacking.flatMap(declaredBy))];
        report(serviceTargetPort, {
          on: service,
          args: {
            service: nameOf(service),
            port: String(port.port),
            targetPort: String(targetPort),
            declared: declared.join(', ') || 'no port',
            expected: String(declared[0] ?? port.port),
          },
          at: ['spec', 'ports', index, 'targetPort'],
          severity: byName ? 'error' : 'warning',
        });
      });
    }
  },
});

function declaredBy({ spec }: PodManifest): number[] {
  return runningContainers(spec)
    .filter(({ name }) => name !== 'istio-proxy')
    .flatMap(({ ports }) => ports.map(({ containerPort }) => containerPort));
}
