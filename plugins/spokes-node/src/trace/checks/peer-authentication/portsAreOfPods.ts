import { peerAuthenticationPortUnknown } from '@fitsync/backstage-plugin-spokes-common';
import { idlePortLevels } from '../../istio/idlePortLevels';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import { nameOf, policiesByNamespace } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Looked at are the policies of the pods: those that select one, and those for the whole namespace. */
export const portsAreOfPods = defineCheck({
  id: 'peer-authentication.ports-are-of-pods',
  hop: 'peer-authentication',
  description:
    'Each port that a PeerAuthentication gives a mode of its own is a port of the pods.',
  inputs: ['cluster', 'exposure', 'servicePods', 'peerAuthentications'],
  emits: [peerAuthenticationPortUnknown],
  run({ cluster, exposure, servicePods, peerAuthentications }, report, from) {
    const own = policiesByNamespace(peerAuthentications).get(
      exposure.namespace,
    );
    for (const policy of own ?? []) {
      const labels = policy.spec.selector?.matchLabels ?? {};
      const pods = servicePods.filter(({ metadata }) =>
        matchesLabels(labels, metadata.labels),
      );
      if (pods.length === 0) continue;
      for (const { port, why } of idlePortLevels(policy, pods)) {
        report(peerAuthenticationPortUnknown, {
          resource: kubeRef(cluster, 'PeerAuthentication', policy),
          args: { policy: nameOf(policy), port, why },
          evidence: [
            {
              ...from.peerAuthentications,
              subject: `portLevelMtls of PeerAuthentication ${nameOf(policy)}`,
              observed: port,
              expected: 'a port of the pods',
            },
          ],
        });
      }
    }
  },
});
