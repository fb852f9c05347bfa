import { peerAuthenticationPortUnknown } from '@fitsync/backstage-plugin-spokes-common';
import { idlePortLevels } from '../../../trace/istio/idlePortLevels';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { workloadsOf } from '../../lookup/workloads';

export const portsAreOfPods = defineManifestCheck({
  id: 'peer-authentication.ports-are-of-pods',
  description: 'Port levels name ports of the selected pods.',
  emits: [peerAuthenticationPortUnknown],
  run(set, report) {
    for (const policy of set.peerAuthentications) {
      const labels = policy.spec.selector?.matchLabels ?? {};
      const pods = workloadsOf(set, policy.metadata.namespace, labels);
      for (const { port, why } of idlePortLevels(policy, pods)) {
        report(peerAuthenticationPortUnknown, {
          on: policy,
          args: { policy: nameOf(policy), port, why },
          at: ['spec', 'portLevelMtls', port],
        });
      }
    }
  },
});
