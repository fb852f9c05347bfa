import { ExposureOption } from '@fitsync/backstage-plugin-spokes-common';
import { FoundFleet } from '../fleet';

/** The exposures in the fleet repositories that belong to the caller. */
export function listExposureOptions(
  fleets: FoundFleet[],
  ownershipEntityRefs: readonly string[],
): ExposureOption[] {
  return fleets.flatMap(({ repoUrl, content }) =>
    content.exposures.flatMap(({ blueprint }) => {
      const { spoke, namespace, service, method, owner } = blueprint;
      if (!ownershipEntityRefs.includes(owner.toLocaleLowerCase('en-US'))) {
        return [];
      }
      return [
        {
          spoke,
          namespace,
          service,
          method: method.kind,
          ...(method.kind !== 'path' && { host: method.host }),
          path: method.path,
          owner,
          repoUrl,
        },
      ];
    }),
  );
}
