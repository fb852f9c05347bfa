import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { ViewVerdict } from './viewVerdict';

/** A verdict as every page names it: a clear path is called reachable once a request on trial was answered, too. */
export function verdictWord(verdict: Verdict, answered = false): ViewVerdict {
  if (verdict === 'reachable' && answered) return 'answered';
  return verdict === 'not-live' ? 'notLive' : verdict;
}
