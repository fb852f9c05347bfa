import { ResponseError, toError } from '@backstage/errors';

/** What the backend said went wrong, rather than that a request failed. */
export function reasonOf(failure: unknown): string {
  return failure instanceof ResponseError
    ? toError(failure.cause).message
    : toError(failure).message;
}
