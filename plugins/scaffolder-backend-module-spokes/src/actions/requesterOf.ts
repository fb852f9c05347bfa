import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { NotAllowedError } from '@backstage/errors';
import { Requester } from '@fitsync/backstage-plugin-spokes-node';

/**
 * Who asks, by the credentials of the task and not by anything that its input says.
 *
 * @throws NotAllowedError when it is nobody: a proposal names its requester.
 */
export function requesterOf(
  auth: AuthService,
  credentials: BackstageCredentials,
  user: ActionContext<{}>['user'],
): Requester {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'A proposal names the user who asks for it: start the task as a user, not as a service',
    );
  }
  const displayName = user?.entity?.spec?.profile?.displayName;
  return {
    userEntityRef: credentials.principal.userEntityRef,
    ...(displayName && { displayName }),
  };
}
