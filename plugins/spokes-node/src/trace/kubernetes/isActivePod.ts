import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** False for pods that have ended, such as those of a Job or evicted ones: they are never endpoints. */
export function isActivePod(pod: Pod): boolean {
  return pod.status.phase !== 'Succeeded' && pod.status.phase !== 'Failed';
}
