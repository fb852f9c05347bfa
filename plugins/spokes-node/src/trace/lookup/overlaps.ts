import { contains, firstAddress, isBlock } from './addresses';

/** Pairs of blocks that share addresses. What is no block shares none. */
export function overlaps(
  ours: readonly string[],
  theirs: readonly string[],
): { our: string; their: string }[] {
  return ours.filter(isBlock).flatMap(our =>
    theirs
      .filter(isBlock)
      .filter(
        // Of two blocks that overlap, one lies in the other.
        their =>
          contains(our, firstAddress(their)) ||
          contains(their, firstAddress(our)),
      )
      .map(their => ({ our, their })),
  );
}
