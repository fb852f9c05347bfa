import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ExposureHolder,
  formatExposureRef,
  spokesFleetReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';

/** How a refusal names who holds something: by name to those who may know it, by whom to ask to the others. */
export async function nameHolders(options: {
  permissions: PermissionsService;
  credentials: BackstageCredentials;
  fleet: FleetContent;
  ownershipEntityRefs: readonly string[];
}): Promise<((holder: ExposureHolder) => string) | undefined> {
  const { credentials, fleet, ownershipEntityRefs, permissions } = options;
  const [{ result }] = await permissions.authorize(
    [{ permission: spokesFleetReadPermission }],
    { credentials },
  );
  if (result === AuthorizeResult.ALLOW) return undefined;

  const own = new Set(
    fleet.exposures
      .filter(({ blueprint }) => ownershipEntityRefs.includes(blueprint.owner))
      .map(({ blueprint }) => formatExposureRef(blueprint)),
  );
  const ownerOf = (spoke: string) =>
    fleet.spokes.find(({ blueprint }) => blueprint.name === spoke)?.blueprint
      .owner ?? 'whoever runs the spoke';
  return holder =>
    own.has(formatExposureRef(holder))
      ? formatExposureRef(holder)
      : `another service (ask ${ownerOf(holder.spoke)})`;
}
