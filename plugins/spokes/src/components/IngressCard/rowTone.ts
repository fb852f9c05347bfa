import { TraceRow } from '@fitsync/backstage-plugin-spokes-common';

export type RowTone =
  | 'pass'
  | 'wouldPass'
  | 'cause'
  | 'consequence'
  | 'warn'
  | 'unknown'
  | 'skipped';

/**
 * Exactly the causes are red; what only follows from one is grey and names it. No request gets past the first break, so
 * what stands well behind it would pass.
 */
export function rowTone(
  { status, follows }: TraceRow,
  options: { behindBreak: boolean },
): RowTone {
  if (follows) return 'consequence';
  switch (status) {
    case 'fail':
      return 'cause';
    case 'pass':
      return options.behindBreak ? 'wouldPass' : 'pass';
    default:
      return status;
  }
}
