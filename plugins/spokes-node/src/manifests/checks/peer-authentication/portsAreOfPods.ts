import { peerAuthenticationPortUnknown } from '@fitsync/backstage-plugin-spokes-common';
import { runningContainers } from '../../../trace/kubernetes/containerPortOf';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsOf } from '../../lookup/workloads';

/** A port level needs a selector, and takes the port of the pod. */
export const portsAreOfPods = defineManifestCheck({
  id: 'peer-authentication.ports-are-of-pods',
  description: 'Port levels name ports of the selected pods.',
  emits: [peerAuthenticationPortUnknown],
  run(set, report) {
    for (const policy of set.peerAuthentications) {
      const { selector, portLevelMtls = {} } = policy.spec;
      const labels = selector?.matchLabels ?? {};
      const { namespace } = policy.metadata;
      const pods =
        Object.keys(labels).length > 0
          ? workloadsOf(set, namespace, labels)
          : [];
      const declared = new Set(
        pods.flatMap(pod =>
          runningContainers(pod.spec).flatMap(({ ports }) =>
            ports.map(({ containerPort }) => String(containerPort)),
          ),
        ),
      );
      for (const port of Object.keys(portLevelMtls)) {
        const noSelector = Object.keys(labels).length === 0;
        if (!noSelector && (declared.size === 0 || declared.has(port)))
          continue;
        report(peerAuthenticationPortUnknown, {
          on: policy,
          args: {
            policy: nameOf(policy),
            port,
            why: noSelector
              ? 'needs a selector beside it'
              : 'is no port of the selected pods',
          },
          at: ['spec', 'portLevelMtls', port],
        });
      }
    }
  },
});
