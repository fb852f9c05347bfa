import {
  istioRootNamespace,
  PeerAuthentication,
  peerAuthenticationDuplicate,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy, uniqBy } from 'lodash';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Of several policies for the same level only the oldest counts, whatever the others say. Said of each. */
export const policiesAreUnique = defineCheck({
  id: 'peer-authentication.policies-are-unique',
  hop: 'peer-authentication',
  description:
    'At most one PeerAuthentication applies to the mesh, one to the namespace and one to each pod.',
  inputs: ['cluster', 'exposure', 'servicePods', 'peerAuthentications'],
  emits: [peerAuthenticationDuplicate],
  run({ cluster, exposure, servicePods, peerAuthentications }, report, from) {
    // One alone has no rival, and many clusters have but that of the mesh.
    if (peerAuthentications.length < 2) return;
    const relevant = peerAuthentications.filter(({ metadata }) =>
      [exposure.namespace, istioRootNamespace].includes(metadata.namespace),
    );
    const levels = [
      ...uniqBy(relevant, ({ metadata }) => metadata.namespace).map(
        ({ metadata: { namespace } }) => ({
          what: `all pods of ${namespace}`,
          policies: peerAuthentications.filter(
            one => one.metadata.namespace === namespace && !selectorOf(one),
          ),
        }),
      ),
      ...servicePods.map(pod => ({
        what: `pod ${nameOf(pod)}`,
        policies: peerAuthentications.filter(one => {
          const selector = selectorOf(one);
          return (
            one.metadata.namespace === pod.metadata.namespace &&
            selector !== undefined &&
            matchesLabels(selector, pod.metadata.labels)
          );
        }),
      })),
    ];
    const told = new Set<string>();
    for (const { what, policies } of levels) {
      const [oldest, ...ignored] = sortBy(policies, [
        ({ metadata }) => metadata.creationTimestamp ?? '9',
        nameOf,
      ]);
      const rivals = ignored.length > 0 ? [...ignored, oldest] : [];
      for (const policy of rivals) {
        if (told.has(nameOf(policy))) continue;
        told.add(nameOf(policy));
        const other = policy === oldest ? ignored[0] : oldest;
        report(peerAuthenticationDuplicate, {
          resource: kubeRef(cluster, 'PeerAuthentication', policy),
          args: { policy: nameOf(policy), other: nameOf(other), what },
          forFix: { ignored: nameOf(policy === oldest ? other : policy) },
          evidence: [
            {
              ...from.peerAuthentications,
              subject: `policies for ${what}`,
              observed: policies.map(nameOf).sort().join(', '),
              expected: nameOf(oldest),
            },
          ],
        });
      }
    }
  },
});

function selectorOf({ spec }: PeerAuthentication) {
  const labels = spec.selector?.matchLabels ?? {};
  return Object.keys(labels).length > 0 ? labels : undefined;
}
