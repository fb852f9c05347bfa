import { isError } from '@backstage/errors';
import { showObserved } from '@fitsync/backstage-plugin-spokes-common';

const longest = 200;

/** What a message may quote of a request that was made with a secret. */
const secrets =
  /(\/\/)[^/\s:@]+:[^/\s@]+@|\b(Bearer|Basic)\s+\S+|\btoken\s+\S{12,}|\b((?:access_)?token|password|secret|X-Amz-[A-Za-z-]+)=[^&\s]+|\bgh[pousr]_\w+|\bglpat-[-\w]+|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/gi;

/**
 * What may be logged of a failure. The database's driver writes the whole statement into its message, with facts in it;
 * what went wrong stands behind the last dash. Control and bidi characters are made visible: one failure is one line.
 */
export function describeError(error: unknown): string {
  if (!isError(error)) return 'unknown';
  const reason = error.message.split(' - ').at(-1) ?? '';
  // Hidden before it is cut: half a secret would not look like one.
  const plain = reason.slice(0, 10 * longest).replace(secrets, '[hidden]');
  return showObserved(`${error.name}: ${plain.slice(0, longest)}`);
}
