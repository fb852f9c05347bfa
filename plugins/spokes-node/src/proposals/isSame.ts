import { RenderedFile } from '../repository/types';

/** Whether two sets hold the same paths with the same bytes. */
export function isSame(
  ours: readonly RenderedFile[],
  theirs: readonly RenderedFile[],
): boolean {
  const there = new Map(theirs.map(({ path, content }) => [path, content]));
  return (
    ours.length === there.size &&
    ours.every(({ path, content }) => there.get(path) === content)
  );
}
