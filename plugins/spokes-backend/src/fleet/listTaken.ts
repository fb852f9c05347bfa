import { CidrHolder } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex, takenBlocks } from '@fitsync/backstage-plugin-spokes-node';
import { parseCidr } from 'cidr-tools';
import { sortBy, uniqBy } from 'lodash';
import { liveBlocks, unreadPlaces } from './liveBlocks';
import { ReadFleets } from './readFleets';

/** Where blocks of spokes are taken from. */
export const spokeBlocksWithin = '10.0.0.0/8';

/**
 * Every block that somebody holds, by address: of the networks as they were last seen, and of the repositories. What
 * could not be read is said: a block that nobody knows of may be taken all the same.
 */
export function listTaken(options: { index: FactsIndex; fleets: ReadFleets }): {
  taken: CidrHolder[];
  unread: string[];
} {
  const { index, fleets } = options;
  const described = fleets.fleets.flatMap(({ content }) =>
    takenBlocks({ fleet: content }),
  );
  return {
    taken: sortBy(
      uniqBy([...described, ...liveBlocks(index)], block => block.cidr),
      block => Number(parseCidr(block.cidr).start),
    ),
    unread: [
      ...unreadPlaces(index).map(place => `the VPCs of ${place}`),
      ...fleets.unread.map(({ repoUrl }) => `the repository ${repoUrl}`),
    ],
  };
}
