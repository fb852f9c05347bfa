import { HandEditedChoice } from '../types';
import { blueprintPath } from './blueprintPath';
import { digest } from './digest';
import { FolderView } from './FolderContent';
import { FolderPlan, HandEdit } from './FolderPlan';
import { isRendered } from './isRendered';
import { manifestPath } from './manifestPath';
import { ownedFilesOf } from './OwnershipManifest';

/** What takes a folder away, as far as it is ours. */
export function planRemoval(options: {
  folder: string;
  view: FolderView;
  choice: HandEditedChoice;
}): FolderPlan {
  const { folder, view, choice } = options;
  const { present, read } = view;
  const deletes: string[] = [];
  const obstacles: string[] = [];
  const handEdited: HandEdit[] = [];

  const owned = ownedFilesOf(view);
  if (!owned) obstacles.push(manifestPath);
  for (const [path, last] of owned ?? []) {
    if (!present.has(path)) continue;
    const there = read(path);
    if (there === undefined) {
      obstacles.push(path);
      continue;
    }
    if (digest(there) !== last) {
      handEdited.push({ path, there, ours: undefined });
      // Kept, a blueprint would go on saying that there is what was removed.
      if (choice === 'keep' && path !== blueprintPath) continue;
    }
    deletes.push(path);
  }
  if (owned && present.has(manifestPath)) deletes.push(manifestPath);

  // Of a folder that we never rendered nothing goes, and nothing is told.
  const others = owned && isRendered(view) ? present : [];
  const staying = [...others]
    .filter(
      ([path, { kind }]) =>
        kind !== 'folder' && path !== manifestPath && !owned?.has(path),
    )
    .map(([path]) => path)
    .sort();
  return {
    folder,
    writes: new Map(),
    deletes,
    obstacles: obstacles.sort(),
    handEdited,
    staying,
    files: [],
  };
}
