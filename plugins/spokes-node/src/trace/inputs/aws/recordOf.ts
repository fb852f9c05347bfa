import { Observed } from '@fitsync/backstage-plugin-spokes-common';

/** What was read of one resource; a read that was never made has failed. */
export function recordOf<T>(
  records: Record<string, Observed<T>>,
  key: string,
  source: string,
  takenAt: string,
): Observed<T> {
  return Object.hasOwn(records, key)
    ? records[key]
    : {
        outcome: 'failed',
        source,
        observedAt: takenAt,
        action: `Wait for the next read: ${source} was not asked about ${key} yet`,
      };
}
