import { createHash } from 'node:crypto';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';

/**
 * Changes with everything that a trace says, but not with the age of its evidence; nor with the revision that GitOps has
 * applied, which moves with every merge for every app of a spoke.
 */
export function digestTrace(trace: Trace): string {
  const { gitOps, ...rest } = trace;
  const text = JSON.stringify(
    [rest, gitOps?.state === 'synced' ? gitOps.state : gitOps],
    (key, value: unknown) => (key === 'observedAt' ? undefined : value),
  );
  return createHash('sha256').update(text).digest('hex');
}
