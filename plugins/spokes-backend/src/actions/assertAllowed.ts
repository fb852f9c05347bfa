import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import { spokesFleetReadPermission } from '@fitsync/backstage-plugin-spokes-common';

/** @throws NotAllowedError unless the caller has at least one of the permissions. */
export async function assertAllowed(
  permissions: PermissionsService,
  requests: AuthorizePermissionRequest[],
  credentials: BackstageCredentials,
): Promise<void> {
  const decisions = await permissions.authorize(requests, { credentials });
  if (decisions.some(({ result }) => result === AuthorizeResult.ALLOW)) return;
  const names = requests.map(({ permission }) => permission.name);
  throw new NotAllowedError(`This needs the permission ${names.join(' or ')}`);
}

/** Whether the caller may see every spoke and exposure. */
export async function maySeeFleet(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: spokesFleetReadPermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}
