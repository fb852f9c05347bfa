import { HopStatus } from '@fitsync/backstage-plugin-spokes-common';

/** How a row or a hop is shown. */
export type Tone =
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
export function toneOf(
  { status, follows }: { status: HopStatus; follows?: string },
  options: { behindBreak: boolean },
): Tone {
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
