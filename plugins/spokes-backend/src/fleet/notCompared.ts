import { Comparison } from '@fitsync/backstage-plugin-spokes-common';
import { ReadFleets } from './readFleets';

/** Why something is held against no blueprint: nothing describes it, or nobody can tell. */
export function notCompared(
  fleets: ReadFleets | undefined,
  { what, without }: { what: string; without: string[] },
): Exclude<Comparison, { outcome: 'compared' }> {
  if (!fleets) {
    return {
      outcome: 'unknown',
      because: 'The fleet repository is being read for the first time',
      without,
    };
  }
  if (fleets.unread.length > 0) {
    return {
      outcome: 'unknown',
      because:
        'A fleet repository could not be read: look at spokes.repositories and its integration',
      without,
    };
  }
  return {
    outcome: 'skipped',
    because:
      fleets.fleets.length > 0
        ? `No blueprint in the fleet repository describes ${what}`
        : 'No fleet repository is configured in spokes.repositories',
    without,
  };
}
