import { ObservedFailure } from '@fitsync/backstage-plugin-spokes-common';
import { Absent } from '../defineCheck';

/** The subject does not exist, as known from evidence that is ok. @public */
export function notThere(because: string): Absent {
  return { outcome: 'absent', because };
}

/** What was read does not tell; `action` says what would. @public */
export function notRead(
  why: Pick<ObservedFailure<never>, 'source' | 'observedAt' | 'action'>,
): ObservedFailure<never> {
  return { outcome: 'failed', ...why };
}
