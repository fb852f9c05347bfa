import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Errors } from 'isomorphic-git';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { failureOfPush } from '../hosts/failureOfPush';

const telling = [
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
];

/** What to do about a failure of git. What the host wrote stays out of it. */
export function translateGitFailure(
  failure: unknown,
  repository: RepositoryEntry,
  /** What the host printed during a push. */
  printed = '',
): unknown {
  const { url, baseBranch } = repository;
  if (telling.some(known => failure instanceof known)) return failure;
  if (failure instanceof Errors.UnsafeFilepathError) {
    return new ConflictError(
      `${url} holds a file whose name git refuses ("..", ".git", a slash or a backslash in it), so nothing is written to it. Remove that file from ${baseBranch}, then try again.`,
    );
  }
  if (failure instanceof Errors.NotFoundError) {
    return new NotFoundError(
      `${url} has no branch ${baseBranch}, or it is empty. Check baseBranch under spokes.repositories in app-config.`,
    );
  }
  if (
    failure instanceof Errors.GitPushError ||
    failure instanceof Errors.PushRejectedError
  ) {
    return failureOfPush(`${failure.message}\n${printed}`, repository);
  }
  return new ServiceUnavailableError(
    `${url} answered with something that git does not understand. Try again in some minutes.`,
  );
}
