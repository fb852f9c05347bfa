import { foldPath } from '../paths/foldPath';
import { RenderedFile } from '../types';
import { digest } from './digest';
import { FolderContent } from './FolderContent';
import { manifestPath } from './manifestPath';
import { OwnedFiles, parseManifest, renderManifest } from './OwnershipManifest';

/** What makes a folder hold exactly a file set, and what stands in the way. */
export interface ChangePlan {
  /** Path below the folder → new content; files that hold it already are left out. */
  writes: Map<string, string>;
  /** Files of an earlier rendering that are no longer part of it. */
  deletes: string[];
  /** Paths below the folder that a person changed or put there, sorted. */
  conflicts: string[];
}

/** Compares what was rendered with what lies there. `read` gives the content of a file of the folder. */
export function planChanges(options: {
  files: RenderedFile[];
  present: FolderContent;
  read(path: string): string | undefined;
}): ChangePlan {
  const { files, present, read } = options;
  const writes = new Map<string, string>();
  const deletes: string[] = [];
  const conflicts = new Set<string>();

  const owned = readOwned(present, read);
  if (!owned) conflicts.add(manifestPath);
  const rendered = [
    ...files,
    { path: manifestPath, content: renderManifest(files) },
  ];
  for (const path of inTheWay(rendered, present)) conflicts.add(path);

  for (const { path, content } of rendered) {
    const there = present.get(path)?.kind === 'file' ? read(path) : undefined;
    if (there === content) continue;
    const last = owned?.get(path);
    const untouched =
      there === undefined ? last === undefined : last === digest(there);
    // Without a list nobody knows whose a file is; the list itself is named above.
    if (owned && path !== manifestPath && !untouched) conflicts.add(path);
    writes.set(path, content);
  }

  const wanted = new Set(rendered.map(file => file.path));
  for (const [path, last] of owned ?? []) {
    const entry = present.get(path);
    if (wanted.has(path) || !entry) continue;
    const there = entry.kind === 'file' ? read(path) : undefined;
    if (there !== undefined && digest(there) === last) deletes.push(path);
    else conflicts.add(path);
  }
  return { writes, deletes, conflicts: [...conflicts].sort() };
}

function readOwned(
  present: FolderContent,
  read: (path: string) => string | undefined,
): OwnedFiles | undefined {
  const entry = present.get(manifestPath);
  if (!entry) return new Map();
  const text = entry.kind === 'file' ? read(manifestPath) : undefined;
  return text === undefined ? undefined : parseManifest(text);
}

/** Links, files that should be folders and the reverse, and names that differ in case or Unicode form only. */
function* inTheWay(
  rendered: RenderedFile[],
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
