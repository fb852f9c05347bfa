import {
  networkPolicyEgress,
  networkPolicyIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { Crossing } from '../../inputs/kubernetes/crossings';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { shareOf } from '../shareOf';
import { showLabels } from '../showLabels';
import { droppingPolicies } from './droppingPolicies';

/** A sidecar takes over inside the pod, so policies see the app's own port. */
export const appAdmitsGateway = defineCheck({
  id: 'network-policy.app-admits-gateway',
  hop: 'network-policy',
  description:
    'Network policies let the gateway pods out to the app, and into its pods.',
  inputs: ['cluster', 'service', 'appCrossings'],
  emits: [networkPolicyEgress, networkPolicyIngress],
  run({ cluster, service, appCrossings }, report, from) {
    for (const direction of ['egress', 'ingress'] as const) {
      const all = appCrossings.filter(one => one.direction === direction);
      const dropped = all.filter(({ droppedBy }) => droppedBy.length > 0);
      const [first] = dropped;
      if (!first) continue;
      const policies = droppingPolicies(dropped);
      const to = `port ${first.port} of the pods of ${nameOf(service)}`;
      const shared = {
        resource: kubeRef(cluster, 'NetworkPolicy', policies[0]),
        evidence: [
          {
            ...from.appCrossings,
            subject: `connections from the ingress gateway to ${to}`,
            observed: 'dropped',
            expected: direction === 'egress' ? 'let out' : 'let in',
          },
        ],
        share: shareOf(
          dropped.length,
          all.length,
          'ways from a gateway pod to a pod of the app',
        ),
      };
      const policy = policies.map(nameOf).join(', ');
      const caller = `the ingress gateway in ${gatewayNamespace(first)}`;
      if (direction === 'egress') {
        report(networkPolicyEgress, {
          ...shared,
          args: {
            policy,
            from: caller,
            to,
            selector: showLabels(
              policies[0].spec.podSelector?.matchLabels ?? {},
            ),
            port: String(first.port),
            namespace: service.metadata.namespace,
          },
        });
      } else {
        report(networkPolicyIngress, {
          ...shared,
          args: {
            policy,
            from: caller,
            port: String(first.port),
            service: nameOf(service),
            selector: showLabels(service.spec.selector ?? {}),
          },
        });
      }
    }
  },
});

function gatewayNamespace({ direction, pod, peer }: Crossing): string {
  const gateway = direction === 'egress' ? pod : peer;
  return 'metadata' in gateway ? gateway.metadata.namespace : 'another place';
}
