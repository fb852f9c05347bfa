import { NotFoundError } from '@backstage/errors';
import {
  CidrAnswer,
  CidrHolder,
  CidrQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';
import { listTaken, ReadFleets } from '../fleet';
import { nextFree } from '../overview/readAddresses';

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

  const { taken, unread } = listTaken({ index, fleets });
  const cidr = nextFree(taken, size);
  return {
    ...(cidr && { cidr }),
    taken: fleet ? taken : taken.map(hideHolder),
    ...(unread.length > 0 && { unread: fleet ? unread : ['a source'] }),
  };
}

function hideHolder({ cidr }: CidrHolder): CidrHolder {
  return { cidr, holder: 'another network' };
}
