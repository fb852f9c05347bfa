import { reservedUserId } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { deploymentOfPod } from '../deploymentOfPod';
import { kubeRef } from '../kubeRef';

const proxyUser = 1337;

/** Traffic of user 1337 passes the sidecar by. */
export const usersAreNotReserved = defineCheck({
  id: 'pod.users-are-not-reserved',
  hop: 'pod',
  description: 'No container of the app runs as the user of the sidecar.',
  inputs: ['cluster', 'servicePods'],
  emits: [reservedUserId],
  run({ cluster, servicePods }, report, from) {
    const found = servicePods.flatMap(pod => {
      const ofPod = pod.spec.securityContext?.runAsUser;
      const container = pod.spec.containers.find(
        ({ name, securityContext }) =>
          name !== 'istio-proxy' &&
          (securityContext?.runAsUser ?? ofPod) === proxyUser,
      );
      return container ? [{ pod, container: container.name }] : [];
    });
    const [first] = found;
    if (!first) return;
    report(reservedUserId, {
      resource: kubeRef(cluster, 'Pod', first.pod),
      args: { container: first.container, pod: nameOf(first.pod) },
      forFix: { deployment: deploymentOfPod(first.pod) },
      evidence: found.slice(0, 5).map(({ pod, container }) => ({
        ...from.servicePods,
        subject: `user of container ${container} of ${nameOf(pod)}`,
        observed: String(proxyUser),
        expected: 'any other',
      })),
      share: { affected: found.length, total: servicePods.length, of: 'pods' },
    });
  },
});
