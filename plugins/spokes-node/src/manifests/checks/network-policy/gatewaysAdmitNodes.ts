import { networkPolicyIngress } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { showLabels } from '../../../trace/checks/showLabels';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesThatDrop } from '../../lookup/admission';
import { gatewayPods, gatewayServices } from '../../lookup/gatewayPods';

/** What comes in by a node port has the address of a node, or of the load balancer: no pod's. */
export const gatewaysAdmitNodes = defineManifestCheck({
  id: 'network-policy.gateways-admit-nodes',
  description: 'Network policies let in what comes to gateways by node ports.',
  emits: [networkPolicyIngress],
  run(set, report) {
    if (set.networkPolicies.length === 0) return;
    for (const gateway of set.gateways) {
      const service = gatewayServices(set, gateway).find(({ spec }) =>
        ['NodePort', 'LoadBalancer'].includes(spec.type),
      );
      if (!service) continue;
      for (const { metadata, spec } of gatewayPods(set, gateway)) {
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
