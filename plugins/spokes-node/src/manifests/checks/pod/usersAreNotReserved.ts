import { reservedUserId } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

const proxyUser = 1337;

/** Traffic of user 1337 passes the sidecar by. */
export const usersAreNotReserved = defineManifestCheck({
  id: 'pod.users-are-not-reserved',
  description: 'No app runs as the user of the sidecar.',
  emits: [reservedUserId],
  run(set, report) {
    for (const pod of set.pods) {
      const ofPod = pod.spec.securityContext?.runAsUser;
      const container = pod.spec.containers.find(
        ({ name, securityContext }) =>
          name !== 'istio-proxy' &&
          (securityContext?.runAsUser ?? ofPod) === proxyUser,
      );
      if (!container) continue;
      report(reservedUserId, {
        on: pod,
        args: { container: container.name, pod: nameOf(pod) },
      });
    }
  },
});
