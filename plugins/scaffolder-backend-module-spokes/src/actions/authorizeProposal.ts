import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { spokesExposureProposePermission } from '@fitsync/backstage-plugin-spokes-common';

/** @throws NotAllowedError unless whoever started the task may propose exposures. */
export async function authorizeProposal(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: spokesExposureProposePermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not propose an exposure: ask whoever runs Backstage for the permission ${spokesExposureProposePermission.name}`,
    );
  }
}
