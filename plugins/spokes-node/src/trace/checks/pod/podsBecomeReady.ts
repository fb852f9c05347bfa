import { Pod, podProbeFailing } from '@fitsync/backstage-plugin-spokes-common';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** How long a pod may take to become ready, or to become ready again, before anybody is told. */
const patienceMilliseconds = 60_000;

/** A pod whose containers all run and that is not ready fails its readiness probe: it is no endpoint. */
export const podsBecomeReady = defineCheck({
  id: 'pod.becomes-ready',
  hop: 'pod',
  description: 'Pods whose containers run become ready within a minute.',
  inputs: ['cluster', 'exposure', 'service', 'servicePods'],
  emits: [podProbeFailing],
  run({ cluster, service, servicePods }, report, from) {
    // The exposure is as old as the facts.
    const now = Date.parse(from.exposure.observedAt);
    const failing = servicePods.filter(
      pod => isRunning(pod) && !isReadyPod(pod) && now > lastChangeOf(pod),
    );
    const [pod] = failing;
    if (!pod) return;
    report(podProbeFailing, {
      resource: kubeRef(cluster, 'Pod', pod),
      args: {
        service: nameOf(service),
        pod: nameOf(pod),
        affected: String(failing.length),
        total: String(servicePods.length),
      },
      evidence: failing.slice(0, 5).map(one => ({
        ...from.servicePods,
        subject: `condition Ready of pod ${nameOf(one)}`,
        observed: 'False, all containers run',
        expected: 'True',
      })),
      share: {
        affected: failing.length,
        total: servicePods.length,
        of: 'pods',
      },
    });
  },
});

function isRunning({ status }: Pod): boolean {
  return (
    status.phase === 'Running' &&
    status.containerStatuses.length > 0 &&
    status.containerStatuses.every(
      ({ state }) => !state.waiting && !state.terminated,
    )
  );
}

/** The instant until which a pod is waited for; long ago where nothing tells. */
function lastChangeOf({ metadata, status }: Pod): number {
  const ready = status.conditions.find(({ type }) => type === 'Ready');
  const since = ready?.lastTransitionTime ?? metadata.creationTimestamp;
  return since === undefined ? 0 : Date.parse(since) + patienceMilliseconds;
}
