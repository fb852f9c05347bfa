import { ConflictError } from '@backstage/errors';
import {
  ExposureBlueprint,
  findExposureConflicts,
  holderOfExposure,
} from '@fitsync/backstage-plugin-spokes-common';
import { ProposalContext } from './ProposalPlan';

/** @throws ConflictError naming who holds the host or path. */
export function refuseConflicts(
  exposure: ExposureBlueprint,
  { fleet, live, nameHolder }: ProposalContext,
): void {
  const spoke = fleet.spokes.find(
    ({ blueprint }) => blueprint.name === exposure.spoke,
  );
  const conflicts = findExposureConflicts(
    holderOfExposure(exposure),
    [
      ...fleet.exposures.map(({ blueprint }) => holderOfExposure(blueprint)),
      ...(live?.exposures ?? []),
    ],
    {
      sharedHosts: spoke?.blueprint.domains.map(({ host }) => host),
      ...(nameHolder && { nameHolder }),
    },
  );
  if (conflicts.length) {
    throw new ConflictError(
      [...new Set(conflicts.map(({ message }) => message))].join('; '),
    );
  }
}
