import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  allocateCidr,
  CidrAnswer,
  CidrHolder,
  CidrQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex, takenBlocks } from '@fitsync/backstage-plugin-spokes-node';
import { parseCidr } from 'cidr-tools';
import { sortBy, uniqBy } from 'lodash';
import { SpokesConfig } from '../config';
import { liveBlocks, ReadFleets, unreadPlaces } from '../fleet';

/** Where blocks of spokes are taken from. */
const within = '10.0.0.0/8';

/**
 * The next block that overlaps nothing, and who holds the others. It counts what was last seen, and says what could not be
 * read: a block that nobody knows of may be taken all the same.
 */
export function answerCidr(
  { hub, size }: CidrQuestion,
  options: {
    config: SpokesConfig;
    index: FactsIndex;
    fleets: ReadFleets;
    /** Whether the caller may see the address plan. */
    fleet: boolean;
  },
): CidrAnswer {
  const { config, index, fleets, fleet } = options;
  const contents = fleets.fleets.map(({ content }) => content);
  const known = [
    ...config.hubs.map(({ name }) => name),
    ...contents.flatMap(({ hubs }) =>
      hubs.map(({ blueprint }) => blueprint.name),
    ),
  ];
  if (!known.includes(hub)) {
    throw new NotFoundError(
      `No hub is named '${hub}'; ${
        known.length > 0
          ? `use one of: ${[...new Set(known)].join(', ')}`
          : 'none is in spokes.hubs'
      }`,
    );
  }

  const live = { blocks: liveBlocks(index) };
  const described = contents.flatMap(content =>
    takenBlocks({ fleet: content }),
  );
  const taken = sortBy(
    uniqBy([...described, ...live.blocks], block => block.cidr),
    block => Number(parseCidr(block.cidr).start),
  );
  const cidr = next(taken, size);
  const unread = [
    ...unreadPlaces(index).map(place => `the VPCs of ${place}`),
    ...fleets.unread.map(({ repoUrl }) => `the repository ${repoUrl}`),
  ];
  return {
    ...(cidr && { cidr }),
    taken: fleet ? taken : taken.map(hideHolder),
    ...(unread.length > 0 && { unread: fleet ? unread : ['a source'] }),
  };
}

function next(taken: CidrHolder[], size: number): string | undefined {
  try {
    return allocateCidr({
      taken: taken.map(({ cidr }) => cidr),
      size,
      within,
    });
  } catch (error) {
    if (error instanceof ConflictError) return undefined;
    throw error;
  }
}

function hideHolder({ cidr }: CidrHolder): CidrHolder {
  return { cidr, holder: 'another network' };
}
