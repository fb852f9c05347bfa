import { createHash } from 'node:crypto';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';

/** Changes with everything that a trace says, but not with the age of its evidence. */
export function digestTrace(trace: Trace): string {
  const text = JSON.stringify(trace, (key, value: unknown) =>
    key === 'observedAt' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
