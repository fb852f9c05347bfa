import { commonFolder } from './commonFolder';
import { FileDiff } from './parseDiff';

export interface FileGroup {
  /** With its slash at the end; empty for the root. */
  folder: string;
  files: FileDiff[];
}

/** A list that one can still take in: all of an exposure's files, none of a spoke's. */
const longest = 20;

/** How deep a folder is told apart: `clusters/<spoke>/platform/`. */
const depth = 3;

/** Few files stand together; many are grouped by folder. */
export function groupFiles(files: readonly FileDiff[]): FileGroup[] {
  const together = () => {
    const folder = commonFolder(files.map(({ path }) => path));
    return [{ folder, files: [...files] }];
  };
  if (files.length <= longest) return together();

  const groups = new Map<string, FileDiff[]>();
  for (const file of files) {
    const folders = file.path.split('/').slice(0, -1).slice(0, depth);
    const folder = folders.map(name => `${name}/`).join('');
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  if (groups.size === 1) return together();
  return [...groups].map(([folder, grouped]) => ({ folder, files: grouped }));
}
