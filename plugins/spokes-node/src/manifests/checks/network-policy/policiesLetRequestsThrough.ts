import {
  networkPolicyEgress,
  networkPolicyIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { containerPortOf } from '../../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { showLabels } from '../../../trace/checks/showLabels';
import { defineManifestCheck } from '../../defineManifestCheck';
import { policiesThatDrop } from '../../lookup/admission';
import { waysOf } from '../../lookup/ways';

/** In ambient everything comes through it. */
const ambientPort = 15008;

/** A sidecar takes over inside the pod, so policies see the app's own port. */
export const policiesLetRequestsThrough = defineManifestCheck({
  id: 'network-policy.let-requests-through',
  description:
    'Network policies let the gateway reach the pods that its routes lead to.',
  emits: [networkPolicyIngress, networkPolicyEgress],
  run(set, report) {
    if (set.networkPolicies.length === 0) return;
    for (const { ends, service, pods, port: ofService } of waysOf(set)) {
      for (const pod of pods) {
        const { namespace, labels } = pod.metadata;
        const app = { namespace, labels, whole: true };
        const port = ofService && containerPortOf(ofService, pod);
        const ports = port === undefined ? undefined : [port, ambientPort];
        const shown = String(port ?? 'any');
        const inbound = ends.map(end =>
          policiesThatDrop(set, {
            direction: 'ingress',
            of: app,
            with: end,
            ports,
          }),
        );
        if (inbound.every(dropping => dropping.length > 0)) {
          for (const policy of inbound[0]) {
            report(networkPolicyIngress, {
              on: policy,
              args: {
                policy: nameOf(policy),
                from: `the ingress gateway in ${ends[0].namespace}`,
                port: shown,
                service: nameOf(service),
                selector: showLabels(service.spec.selector),
              },
              at: ['spec', 'ingress'],
            });
          }
        }
        const outbound = ends.map(end =>
          policiesThatDrop(set, {
            direction: 'egress',
            of: end,
            with: app,
            ports,
          }),
        );
        if (outbound.every(dropping => dropping.length > 0)) {
          for (const policy of outbound[0]) {
            report(networkPolicyEgress, {
              on: policy,
              args: {
                policy: nameOf(policy),
                from: 'the ingress gateway',
                to: `port ${shown} of the pods of ${nameOf(service)}`,
                selector: showLabels(ends[0].labels),
                port: shown,
                namespace,
              },
              at: ['spec', 'egress'],
            });
          }
        }
      }
    }
  },
});
