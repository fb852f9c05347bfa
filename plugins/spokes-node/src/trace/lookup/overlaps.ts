import { blocksOverlap } from './addresses';

/** Pairs of blocks that share addresses. What is no block shares none. */
export function overlaps(
  ours: readonly string[],
  theirs: readonly string[],
): { our: string; their: string }[] {
  return ours.flatMap(our =>
    theirs
      .filter(their => blocksOverlap(our, their))
      .map(their => ({ our, their })),
  );
}
