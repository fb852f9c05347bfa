import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RepositoryEntry } from '../config/RepositoryEntry';

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
    limited?: boolean;
  },
): Error {
  const { repository, action, usersToken, limited } = options;
  const { host, owner, repo } = repository;
  const name = `${owner}/${repo}`;
  const whose = usersToken
    ? 'Your own token'
    : `The token or App under integrations for ${host}`;
  const failed = `${host} did not let us ${action} ${name}`;
  if (limited || status === 429) {
    return new ServiceUnavailableError(
      `${failed}: too many requests for now (${status}). Try again in some minutes.`,
    );
  }
  if (status === 401) {
    return new NotAllowedError(
      `${failed} (401): ${whose} is not accepted. ${
        usersToken ? 'Sign in to the host again.' : 'Renew it in app-config.'
      }`,
    );
  }
  if (status === 403) {
    return new NotAllowedError(
      `${failed} (403): ${whose} may not do that. It needs to read and write contents and pull requests of ${name}.`,
    );
  }
  if (status === 404 || (status >= 300 && status < 400)) {
    return new NotFoundError(
      `${failed} (${status}): the repository is not there, was moved, or ${whose.toLowerCase()} may not see it. Check repoUrl under spokes.repositories, and the access to ${name}.`,
    );
  }
  if (status === 409 || status === 422) {
    return new ConflictError(
      `${failed} (${status}): it does not fit what is there. Look at the branch and the pull requests of ${name}, then try again.`,
    );
  }
  return new ServiceUnavailableError(
    `${failed} (${status}): the host has a fault of its own. Try again in some minutes.`,
  );
}
