import { manifestPath } from '../repository/ownership/manifestPath';
import {
  OwnedFiles,
  parseManifest,
  renderManifest,
} from '../repository/ownership/OwnershipManifest';
import { FileSet } from '../repository/types';
import { Drift } from './Drift';
import { findDrift } from './findDrift';
import { PresentFile } from './PresentFile';

/** What to write and delete below a folder, and what is left to a person. @public */
export interface FolderRepair {
  /** Path below the folder → content, the list of owned files among them. */
  writes: Map<string, string>;
  /** Untouched files of an earlier rendering, and with `take` the changed ones too. */
  deletes: string[];
  /** What a person has to decide: changes by hand that stay, and links. */
  kept: Drift[];
}

/**
 * What makes a folder hold its rendering. A file that a person changed stays, with its digest in the list of owned files as
 * it was, so that the next look finds it again; with `take`, ours goes in its place. Links and a person's own files are
 * never touched.
 *
 * @public
 */
export function repairFolder(
  set: FileSet,
  present: readonly PresentFile[],
  options: { take: boolean },
): FolderRepair {
  const list = present.find(({ path }) => path === manifestPath);
  const owned: OwnedFiles =
    (list?.content !== undefined && parseManifest(list.content)) || new Map();
  const writes = new Map<string, string>();
  const deletes: string[] = [];
  const kept: Drift[] = [];

  for (const drift of findDrift(set, present)) {
    const { expected, kind, path } = drift;
    if (kind === 'unknown' || path === manifestPath) continue;
    if (kind === 'link' || (kind === 'hand-edited' && !options.take)) {
      kept.push(drift);
    } else if (expected === undefined) deletes.push(path);
    else writes.set(path, expected);
  }

  const listed = renderManifest(
    set.files,
    new Map(kept.map(({ path }) => [path, owned.get(path)])),
  );
  if (list && list.content === undefined) {
    kept.push({ folder: set.folder, path: manifestPath, kind: 'link' });
  } else if (list?.content !== listed) {
    writes.set(manifestPath, listed);
  }
  return { writes, deletes, kept };
}
