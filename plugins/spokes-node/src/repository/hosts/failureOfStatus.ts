import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { RequestLimit } from './limitOf';

/** What a host calls that which a token needs. */
const defaultPermissions =
  'to read and write contents and pull requests (GitHub), or the scope api and the role Developer (GitLab)';

/**
 * What to do about an HTTP status of the git host. The host's own text is left out: it was written by a stranger,
 * and may repeat what was sent.
 */
export function failureOfStatus(
  status: number,
  options: {
    repository: RepositoryEntry;
    action: string;
    usersToken: boolean;
    limit?: RequestLimit;
    /** `the role Developer`; of both hosts unless given. */
    permissions?: string;
  },
): Error {
  const { repository, action, usersToken, limit } = options;
  const { permissions = defaultPermissions } = options;
  const { host, owner, repo } = repository;
  const name = `${owner}/${repo}`;
  const whose = usersToken
    ? 'Your own token'
    : `The token or App under integrations for ${host}`;
  const failed = `${host} did not let us ${action} ${name}`;
  if (limit || status === 429) {
    const wait =
      limit?.seconds === undefined ? 'some minutes' : `${limit.seconds} s`;
    return new ServiceUnavailableError(
      `${failed}: too many requests for now (${status}). Try again in ${wait}.`,
    );
  }
  if (status === 401) {
    return new NotAllowedError(
      `${failed} (401): ${whose} is not accepted: it is wrong, expired or revoked. ${
        usersToken ? 'Sign in to the host again.' : 'Renew it in app-config.'
      }`,
    );
  }
  if (status === 403) {
    return new NotAllowedError(
      `${failed} (403): ${whose} may not do that. It needs ${permissions} on ${name}, and the repository must not be read-only.`,
    );
  }
  if (status === 404 || (status >= 300 && status < 400)) {
    return new NotFoundError(
      `${failed} (${status}): the repository is not there, was moved, or ${whose.toLowerCase()} may not see it. Check repoUrl under spokes.repositories, and the access to ${name}.`,
    );
  }
  if (status === 400 || status === 409 || status === 422) {
    return new ConflictError(
      `${failed} (${status}): it does not fit what is there. Look at the branch and the pull requests of ${name}, then try again.`,
    );
  }
  return new ServiceUnavailableError(
    `${failed} (${status}): the host has a fault of its own. Try again in some minutes.`,
  );
}
