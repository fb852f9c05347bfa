import {
  serviceProtocolConflict,
  serviceTargetPortConflict,
} from '@fitsync/backstage-plugin-spokes-common';
import { portConflicts } from '../../../trace/kubernetes/portConflicts';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { refusesSidecars } from '../../lookup/refusesSidecars';
import { workloadsBehind } from '../../lookup/workloads';
import { PodManifest, ServiceManifest } from '../../schemas/core';

/** The proxy beside a pod treats a port in one way, whichever Service a request came by. */
export const servicesAgreeOnPorts = defineManifestCheck({
  id: 'service.services-agree-on-ports',
  description: 'Services in front of one workload agree on its ports.',
  emits: [serviceProtocolConflict, serviceTargetPortConflict],
  run(set, report) {
    const fronts = new Map<PodManifest, ServiceManifest[]>();
    for (const service of set.services) {
      for (const pod of workloadsBehind(set, service)) {
        const known = fronts.get(pod);
        if (known) known.push(service);
        else fronts.set(pod, [service]);
      }
    }
    for (const [pod, services] of fronts) {
      if (refusesSidecars(set, pod.metadata.namespace)) continue;
      for (const conflict of portConflicts(services)) {
        const shared = {
          deployment: nameOf(pod),
          services: conflict.services.join(', '),
        };
        if (conflict.kind === 'protocol') {
          report(serviceProtocolConflict, {
            on: pod,
            args: { ...shared, port: conflict.port },
          });
        } else {
          report(serviceTargetPortConflict, {
            on: pod,
            args: {
              ...shared,
              ports: conflict.ports.join(', '),
              targetPort: conflict.targetPort,
            },
          });
        }
      }
    }
  },
});
