import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { HandEdited } from './reviewOutcome';

type Conflicts = Pick<Preview, 'conflicts' | 'handEdited' | 'staying'>;

/** Files that a choice is about: changed by hand, or not ours in a folder that goes. */
export function pathsToChoose(preview: Conflicts): string[] {
  const { handEdited = [], staying = [] } = preview;
  return [...handEdited.map(({ path }) => path), ...staying];
}

/** Files in the way that no choice gets past. */
export function obstaclesOf(preview: Conflicts): string[] {
  const chosen = new Set(pathsToChoose(preview));
  return preview.conflicts.filter(path => !chosen.has(path));
}

/** Files that a proposal would stop at. */
export function blockingPaths(
  preview: Conflicts,
  choice: HandEdited | undefined,
): string[] {
  return [...obstaclesOf(preview), ...(choice ? [] : pathsToChoose(preview))];
}
