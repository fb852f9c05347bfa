import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** True if the pod is an endpoint of the Services that select it. */
export function isReadyPod(pod: Pod): boolean {
  return pod.status.conditions.some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );
}
