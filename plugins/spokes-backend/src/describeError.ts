import { isError } from '@backstage/errors';

const longest = 200;

/**
 * What may be logged of a failure. The database's driver writes the whole statement into its message, with facts in it;
 * what went wrong stands behind the last dash.
 */
export function describeError(error: unknown): string {
  if (!isError(error)) return 'unknown';
  const reason = error.message.split(' - ').at(-1) ?? '';
  return `${error.name}: ${reason.slice(0, longest)}`;
}
