import { Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { ViewVerdict } from './viewVerdict';

/** A verdict as the texts name it. */
export function verdictWord(verdict: Verdict): ViewVerdict {
  return verdict === 'not-live' ? 'notLive' : verdict;
}
