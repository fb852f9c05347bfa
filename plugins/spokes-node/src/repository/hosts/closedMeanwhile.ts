import { ConflictError } from '@backstage/errors';

/** Somebody closed or merged the pull request between our look and our update. */
export function closedMeanwhile({ url }: { url: string }): Error {
  return new ConflictError(
    `${url} was closed or merged while it was updated. Run the template again: what is still missing on the base branch gets a new one.`,
  );
}
