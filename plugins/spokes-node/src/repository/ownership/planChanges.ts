import { foldPath } from '../paths/foldPath';
import { FileSet, HandEditedChoice, RenderedFile } from '../types';
import { digest } from './digest';
import { FolderContent, FolderView } from './FolderContent';
import { FolderPlan, HandEdit } from './FolderPlan';
import { manifestPath } from './manifestPath';
import { ownedFilesOf, renderManifest } from './OwnershipManifest';

/** Compares what was rendered with what lies there. */
export function planChanges(options: {
  fileSet: FileSet;
  view: FolderView;
  choice: HandEditedChoice;
  /** Whether the folder is known to be ours; otherwise each file that is in the way is a stranger's. */
  isOurs: boolean;
}): FolderPlan {
  const { fileSet, view, choice, isOurs } = options;
  const { folder, files } = fileSet;
  const { present, read } = view;
  const writes = new Map<string, string>();
  const deletes: string[] = [];
  const obstacles = new Set<string>();
  const handEdited: HandEdit[] = [];
  const kept = new Map<string, string | undefined>();

  const owned = ownedFilesOf(view);
  if (!owned) obstacles.add(manifestPath);
  for (const path of inTheWay([...files, { path: manifestPath }], present)) {
    obstacles.add(path);
  }

  for (const { path, content } of files) {
    const there = read(path);
    if (there === content || obstacles.has(path)) continue;
    const last = owned?.get(path);
    const untouched =
      there === undefined ? last === undefined : last === digest(there);
    // Without a list nobody knows whose a file is; the list itself is named above.
    if (!untouched && owned) {
      if (!isOurs) {
        obstacles.add(path);
        continue;
      }
      handEdited.push({ path, there, ours: content });
      if (choice === 'keep') kept.set(path, last);
      if (choice !== 'take') continue;
    }
    writes.set(path, content);
  }

  const wanted = new Set(files.map(file => file.path));
  for (const [path, last] of owned ?? []) {
    const entry = present.get(path);
    if (wanted.has(path) || !entry) continue;
    const there = read(path);
    if (there === undefined) {
      obstacles.add(path);
      continue;
    }
    if (digest(there) !== last) {
      handEdited.push({ path, there, ours: undefined });
      if (choice === 'keep') kept.set(path, last);
      if (choice !== 'take') continue;
    }
    deletes.push(path);
  }

  const manifest = renderManifest(files, kept);
  if (!obstacles.has(manifestPath) && read(manifestPath) !== manifest) {
    writes.set(manifestPath, manifest);
  }
  return {
    folder,
    writes,
    deletes,
    obstacles: [...obstacles].sort(),
    handEdited,
    staying: [],
    files: [
      ...files.filter(({ path }) => !kept.has(path)),
      { path: manifestPath, content: manifest },
    ],
  };
}

/** Links, files that should be folders and the reverse, and names that differ in case or Unicode form only. */
function* inTheWay(
  rendered: Array<Pick<RenderedFile, 'path'>>,
  present: FolderContent,
): Iterable<string> {
  const byFold = new Map<string, string[]>();
  for (const path of present.keys()) {
    const folded = foldPath(path);
    byFold.set(folded, [...(byFold.get(folded) ?? []), path]);
  }
  for (const { path } of rendered) {
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
      const part = segments.slice(0, depth).join('/');
      for (const twin of byFold.get(foldPath(part)) ?? []) {
        const expected = depth === segments.length ? 'file' : 'folder';
        if (twin !== part || present.get(twin)?.kind !== expected) yield twin;
      }
    }
  }
}
