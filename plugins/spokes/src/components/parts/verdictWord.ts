import { Verdict } from '@fitsync/backstage-plugin-spokes-common';

/** What one exposure comes to, in the words of the card. */
export type ViewVerdict =
  | 'reachable'
  /** The path is clear, and a request on trial was answered through every zone. */
  | 'answered'
  | 'degraded'
  | 'blocked'
  | 'notLive'
  | 'unknown'
  | 'unconfirmed';

/** A verdict as every page names it: a clear path is called reachable once a request on trial was answered, too. */
export function verdictWord(verdict: Verdict, answered = false): ViewVerdict {
  if (verdict === 'reachable' && answered) return 'answered';
  return verdict === 'not-live' ? 'notLive' : verdict;
}
