import {
  defaultPorts,
  ingressServiceType,
} from '@fitsync/backstage-plugin-spokes-common';
import { optsOutOfTranslation } from '../../../trace/istio/optsOutOfTranslation';
import { matchesLabels } from '../../../trace/kubernetes/matchesLabels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { isInstalledGateway } from '../../lookup/gatewayPods';
import { workloadsBehind } from '../../lookup/workloads';
import { ServiceManifest } from '../../schemas/core';

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
      if (optsOutOfTranslation(service)) continue;
      if (set.services.some(other => opensInstead(other, service))) continue;
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

/** A gateway may have one Service for the outside and another for callers of the cluster. */
function opensInstead(other: ServiceManifest, service: ServiceManifest) {
  return (
    ['NodePort', 'LoadBalancer'].includes(other.spec.type) &&
    other.metadata.namespace === service.metadata.namespace &&
    Object.keys(other.spec.selector).length > 0 &&
    (matchesLabels(other.spec.selector, service.spec.selector) ||
      matchesLabels(service.spec.selector, other.spec.selector))
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
