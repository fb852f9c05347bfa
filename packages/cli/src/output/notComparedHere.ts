import { Comparison } from '@fitsync/backstage-plugin-spokes-common';

/** A trace judges what is live. What it is meant to be stands in the fleet repository, which a snapshot does not hold. */
export const notComparedHere: Exclude<Comparison, { outcome: 'compared' }> = {
  outcome: 'skipped',
  because: 'a snapshot holds no fleet repository',
  without: [
    'the way in (scheme, host, path) that a blueprint asks for',
    'services and versions that the blueprint of the spoke asks for',
  ],
};
