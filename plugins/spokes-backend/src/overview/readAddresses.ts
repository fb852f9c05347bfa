import {
  AddressView,
  allocateCidr,
  CidrHolder,
} from '@fitsync/backstage-plugin-spokes-common';
import { ConflictError } from '@backstage/errors';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { listTaken, ReadFleets, spokeBlocksWithin } from '../fleet';

const sizes = [16, 18, 20, 22, 24];

/** Who holds which addresses, and the next free block of each usual size. */
export function readAddresses(options: {
  index: FactsIndex;
  fleets: ReadFleets;
}): AddressView {
  const { taken, unread } = listTaken(options);
  return {
    taken,
    unread,
    within: spokeBlocksWithin,
    free: sizes.flatMap(size => {
      const cidr = nextFree(taken, size);
      return cidr ? [{ size, cidr }] : [];
    }),
  };
}

/** The next block of a size that overlaps nothing; undefined when none is left. */
export function nextFree(
  taken: readonly CidrHolder[],
  size: number,
): string | undefined {
  try {
    return allocateCidr({
      taken: taken.map(({ cidr }) => cidr),
      size,
      within: spokeBlocksWithin,
    });
  } catch (error) {
    if (error instanceof ConflictError) return undefined;
    throw error;
  }
}
