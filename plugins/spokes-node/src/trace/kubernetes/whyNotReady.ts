import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** What the kubelet or the scheduler says of a pod that is not ready, in one word where it has one. */
export function whyNotReady(pod: Pod): string {
  const { containerStatuses, initContainerStatuses, conditions, reason } =
    pod.status;
  const statuses = [...initContainerStatuses, ...containerStatuses];
  const waiting = statuses
    .map(({ state }) => state.waiting?.reason)
    .find(word => word !== undefined && word !== 'PodInitializing');
  if (waiting) return waiting;

  const unscheduled = conditions.find(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  );
  const unready = conditions.find(
    ({ type, status }) => type === 'Ready' && status === 'False',
  );
  return unscheduled?.reason ?? reason ?? unready?.reason ?? 'not ready';
}
