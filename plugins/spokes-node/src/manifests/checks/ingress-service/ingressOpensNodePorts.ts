import {
  defaultPorts,
  ingressServiceType,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { isInstalledGateway } from '../../lookup/gatewayPods';
import { workloadsBehind } from '../../lookup/workloads';

/** Judged for the ingress gateway that comes with Istio, and where somebody wrote the type; pods on the node's network need none. */
export const ingressOpensNodePorts = defineManifestCheck({
  id: 'ingress-service.opens-node-ports',
  description: 'The ingress Service is of a type that opens node ports.',
  emits: [ingressServiceType],
  run(set, report) {
    for (const service of set.services) {
      const { selector, ports, type } = service.spec;
      if (type !== 'ClusterIP' || !isIngress(selector)) continue;
      if (!isWritten(set.sourceOf(service).raw)) continue;
      const pods = workloadsBehind(set, service);
      if (pods.some(({ spec }) => spec.hostNetwork)) continue;
      const standard = Object.values(defaultPorts).find(({ listener }) =>
        ports.some(({ port }) => port === listener),
      );
      if (!standard) continue;
      report(ingressServiceType, {
        on: service,
        args: {
          service: nameOf(service),
          type,
          port: String(standard.listener),
          nodePort: String(standard.nodePort),
        },
        at: ['spec', 'type'],
      });
    }
  },
});

function isIngress(selector: Readonly<Record<string, string>>): boolean {
  return (
    isInstalledGateway(selector) &&
    Object.values(selector).some(value => value.includes('ingress'))
  );
}

/** Without a word the type is the same, and may have been left to an overlay. */
function isWritten(raw: unknown): boolean {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    'spec' in raw &&
    typeof raw.spec === 'object' &&
    raw.spec !== null &&
    'type' in raw.spec
  );
}
