import { HandEditedChoice, RenderedFile } from '../types';

/** A file that a person changed, put there or deleted; undefined where there is none. */
export interface HandEdit {
  path: string;
  there: string | undefined;
  /** What is or would be written in its place. */
  ours: string | undefined;
}

/** What makes a folder what a change wants, and what stands in the way. All paths are below the folder. */
export interface FolderPlan {
  folder: string;
  /** Path → new content; files that hold it already are left out. */
  writes: Map<string, string>;
  /** Files of an earlier rendering that go. */
  deletes: string[];
  /** In the way whatever the choice: not ours, or no file. */
  obstacles: string[];
  /** Where the choice decides. */
  handEdited: HandEdit[];
  /** Not ours, beside what is removed: it stays, once there is a choice. */
  staying: string[];
  /** What is rendered into the folder, with the manifest and without what is kept. */
  files: RenderedFile[];
}

/** Where a plan stops as the choice stands, sorted. */
export function conflictsOf(
  { obstacles, handEdited, staying }: FolderPlan,
  choice: HandEditedChoice,
): string[] {
  const open =
    choice === 'stop'
      ? [...handEdited.map(({ path }) => path), ...staying]
      : [];
  return [...new Set([...obstacles, ...open])].sort();
}
