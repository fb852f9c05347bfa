import {
  istioRootNamespace,
  networkPolicyEgress,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { showLabels } from '../../../trace/checks/showLabels';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesThatDrop } from '../../lookup/admission';
import { sidecarOf } from '../../lookup/sidecarOf';

/** What every sidecar asks for before its pod gets ready. A resolver may listen on 5353 behind its Service. */
const needs: {
  namespace: string;
  labels: Record<string, string>;
  ports: number[];
  to: string;
}[] = [
  {
    namespace: istioRootNamespace,
    labels: { app: 'istiod' },
    ports: [15012],
    to: 'istiod (port 15012)',
  },
  {
    namespace: 'kube-system',
    labels: {},
    ports: [53, 5353],
    to: 'DNS (port 53)',
  },
];

/** Judged for pods of which the objects show that they get a sidecar. */
export const sidecarsReachControlPlane = defineManifestCheck({
  id: 'network-policy.sidecars-reach-control-plane',
  description: 'Network policies let sidecars out to istiod and DNS.',
  emits: [networkPolicyEgress],
  run(set, report) {
    if (set.networkPolicies.length === 0) return;
    for (const pod of set.pods) {
      if (sidecarOf(set, pod) !== 'there') continue;
      const { namespace, labels } = pod.metadata;
      for (const { ports, to, ...end } of needs) {
        const dropping = policiesThatDrop(set, {
          direction: 'egress',
          of: { namespace, labels, whole: true },
          with: { ...end, whole: false },
          ports,
        });
        for (const policy of dropping) {
          report(networkPolicyEgress, {
            on: policy,
            args: {
              policy: nameOf(policy),
              from: `the sidecars of ${nameOf(pod)}`,
              to,
              selector: showLabels(labels),
              port: String(ports[0]),
              namespace: end.namespace,
            },
            at: ['spec', 'egress'],
          });
        }
      }
    }
  },
});
