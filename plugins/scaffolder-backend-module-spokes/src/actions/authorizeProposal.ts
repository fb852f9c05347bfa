import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  proposalPermission,
  ProposalRequest,
} from '@fitsync/backstage-plugin-spokes-common';

/** @throws NotAllowedError unless whoever started the task may propose such a change. */
export async function authorizeProposal(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  request: ProposalRequest,
): Promise<void> {
  const permission = proposalPermission(request);
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not propose this change: ask whoever runs Backstage for the permission ${permission.name}`,
    );
  }
}
