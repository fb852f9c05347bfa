import { Pod } from '@fitsync/backstage-plugin-spokes-common';

/** The container that still has the placeholder which injection replaces. */
export function autoImageContainer({ spec }: Pick<Pod, 'spec'>) {
  return [...spec.containers, ...spec.initContainers].find(
    ({ image }) => image === 'auto',
  );
}
