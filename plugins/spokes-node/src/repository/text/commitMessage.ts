import { InputError } from '@backstage/errors';

const entityRefPattern =
  /^[a-z][a-z0-9]*:[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/i;

/** Trailer that marks a commit as one of a file set's. */
export const setTrailer = (folder: string) => `FitSync-Set: ${folder}`;

const requesterTrailer = 'Requested-by: ';

/** Who asked for a commit of ours; undefined for one that is not. */
export function requesterIn(message: string): string | undefined {
  return message
    .split('\n')
    .findLast(line => line.startsWith(requesterTrailer))
    ?.slice(requesterTrailer.length);
}

/** A subject, and trailers that say what the commit belongs to and who asked for it. */
export function commitMessage(options: {
  title: string;
  folder: string;
  userEntityRef: string;
}): string {
  const { title, folder, userEntityRef } = options;
  if (!entityRefPattern.test(userEntityRef)) {
    throw new InputError(
      `requester "${userEntityRef}" is not a full entity ref, for example user:default/guest.`,
    );
  }
  return `${title}\n\n${setTrailer(
    folder,
  )}\n${requesterTrailer}${userEntityRef}\n`;
}
