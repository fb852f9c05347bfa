import { ConflictError, InputError } from '@backstage/errors';
import { excludeCidr, parseCidr } from 'cidr-tools';
import { k3sClusterCidrs } from '../constants';

/** What {@link allocateCidr} is asked. @public */
export interface AllocateCidrOptions {
  /** Blocks in use: VPCs, peered networks, blocks of open pull requests. */
  taken: readonly string[];
  /** Prefix length of the block that is wanted, e.g. 16. */
  size: number;
  /** The range to take it from, e.g. `10.0.0.0/8`. */
  within: string;
  /** Ranges inside the clusters, which no VPC may overlap. Defaults to K3s's. */
  clusterRanges?: readonly string[];
}

/**
 * The lowest block of a range that overlaps nothing.
 *
 * @throws ConflictError when nothing of that size is left.
 * @public
 */
export function allocateCidr(options: AllocateCidrOptions): string {
  const {
    taken,
    size,
    within,
    clusterRanges = Object.values(k3sClusterCidrs),
  } = options;
  const range = parseCidr(within);
  if (!Number.isInteger(size) || size < Number(range.prefix) || size > 28) {
    throw new InputError(
      `size ${size} must be a prefix length from ${range.prefix}, that of ${within}, to 28`,
    );
  }

  const free = excludeCidr([within], [...taken, ...clusterRanges])
    .map(block => parseCidr(block))
    .filter(block => Number(block.prefix) <= size)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!free.length) {
    throw new ConflictError(
      `No /${size} is left in ${within}: ${taken.length} blocks are taken. Choose a smaller size or another range`,
    );
  }
  return `${free[0].ip}/${size}`;
}
