import { overlapCidr } from 'cidr-tools';
import { isBlock } from './addresses';

/** Pairs of blocks that share addresses. What is no block shares none. */
export function overlaps(
  ours: readonly string[],
  theirs: readonly string[],
): { our: string; their: string }[] {
  return ours.filter(isBlock).flatMap(our =>
    theirs
      .filter(isBlock)
      .filter(their => overlapCidr(our, their))
      .map(their => ({ our, their })),
  );
}
