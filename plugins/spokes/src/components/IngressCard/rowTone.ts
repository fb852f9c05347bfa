import { TraceRow } from '@fitsync/backstage-plugin-spokes-common';

export type RowTone =
  | 'pass'
  | 'cause'
  | 'consequence'
  | 'warn'
  | 'unknown'
  | 'skipped';

/** Exactly the causes are red; what only follows from one is grey and names it. */
export function rowTone(row: TraceRow): RowTone {
  if (row.status !== 'fail') return row.status;
  return row.follows ? 'consequence' : 'cause';
}
