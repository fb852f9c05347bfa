import { networkPolicyIngress } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { showLabels } from '../../../trace/checks/showLabels';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesThatDrop } from '../../lookup/admission';
import { gatewayPods, gatewayServices } from '../../lookup/gatewayPods';
import { serviceAtAddress } from '../../lookup/kubernetesGatewayEnds';
import { workloadsBehind } from '../../lookup/workloads';
import { ManifestSet } from '../../ManifestSet';
import { PodManifest, ServiceManifest } from '../../schemas/core';

/** What comes in by a node port has the address of a node, or of the load balancer: no pod's. */
export const gatewaysAdmitNodes = defineManifestCheck({
  id: 'network-policy.gateways-admit-nodes',
  description: 'Network policies let in what comes to gateways by node ports.',
  emits: [networkPolicyIngress],
  run(set, report) {
    if (set.networkPolicies.length === 0) return;
    for (const { service, pods } of openGateways(set)) {
      for (const { metadata, spec } of pods) {
        const { namespace, labels } = metadata;
        if (spec.hostNetwork) continue;
        const dropping = policiesThatDrop(set, {
          direction: 'ingress',
          of: { namespace, labels, whole: true },
          with: 'outside',
        });
        for (const policy of dropping) {
          report(networkPolicyIngress, {
            on: policy,
            args: {
              policy: nameOf(policy),
              from: 'what comes by the node port',
              port: String(service.spec.ports[0]?.port ?? 'any'),
              service: nameOf(service),
              selector: showLabels(labels),
            },
            at: ['spec', 'ingress'],
          });
        }
      }
    }
  },
});

interface OpenGateway {
  /** The Service with the node ports. */
  service: ServiceManifest;
  pods: PodManifest[];
}

/** Gateways of both kinds whose pods are behind a node port; each pod once for each of them. */
function openGateways(set: ManifestSet): OpenGateway[] {
  const istio = set.gateways.map(gateway => ({
    services: gatewayServices(set, gateway),
    pods: gatewayPods(set, gateway),
  }));
  const kubernetes = set.kubernetesGateways.flatMap(gateway => {
    const service = serviceAtAddress(set, gateway);
    return service
      ? [{ services: [service], pods: workloadsBehind(set, service) }]
      : [];
  });
  return [...istio, ...kubernetes].flatMap(({ services, pods }) => {
    const service = services.find(({ spec }) =>
      ['NodePort', 'LoadBalancer'].includes(spec.type),
    );
    return service ? [{ service, pods }] : [];
  });
}
