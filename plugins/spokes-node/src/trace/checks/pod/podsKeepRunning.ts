import {
  Pod,
  podCrashLoop,
  podOutOfMemory,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A container that ends again and again is started with growing pauses, in which its pod gets no requests. */
export const podsKeepRunning = defineCheck({
  id: 'pod.keeps-running',
  hop: 'pod',
  description: 'No container of the pods keeps restarting.',
  inputs: ['cluster', 'service', 'servicePods'],
  emits: [podCrashLoop, podOutOfMemory],
  run({ cluster, service, servicePods }, report, from) {
    const crashing = servicePods.flatMap(pod => {
      const container = crashingContainer(pod);
      return container ? [{ pod, container }] : [];
    });
    if (crashing.length === 0) return;
    const [{ pod, container }] = crashing;
    const ended = container.lastState.terminated ?? container.state.terminated;
    const reason =
      ended?.reason ??
      (ended?.exitCode === undefined
        ? 'no reason given'
        : `exit code ${ended.exitCode}`);
    const shared = {
      resource: kubeRef(cluster, 'Pod', pod),
      evidence: crashing.slice(0, 5).map(one => ({
        ...from.servicePods,
        subject: `container ${one.container.name} of pod ${nameOf(one.pod)}`,
        observed: `CrashLoopBackOff, ${one.container.restartCount} restarts`,
        expected: 'running',
      })),
      share: {
        affected: crashing.length,
        total: servicePods.length,
        of: 'pods',
      },
    };
    const args = {
      service: nameOf(service),
      pod: nameOf(pod),
      container: container.name,
      affected: String(crashing.length),
      total: String(servicePods.length),
    };
    if (reason === 'OOMKilled') {
      report(podOutOfMemory, { ...shared, args });
    } else {
      const restarts = String(container.restartCount);
      report(podCrashLoop, { ...shared, args: { ...args, reason, restarts } });
    }
  },
});

function crashingContainer({ status }: Pod) {
  return [...status.initContainerStatuses, ...status.containerStatuses].find(
    ({ state }) => state.waiting?.reason === 'CrashLoopBackOff',
  );
}
