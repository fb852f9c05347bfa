import { parsePatch, StructuredPatch } from 'diff';

export type FileStatus = 'added' | 'changed' | 'removed';

export interface FileDiff {
  path: string;
  status: FileStatus;
  added: number;
  removed: number;
  /** With their sign; hunks begin with `@@`. */
  lines: string[];
}

const nowhere = '/dev/null';

/** A unified diff, file by file, by path. */
export function parseDiff(diff: string): FileDiff[] {
  return parsePatch(diff)
    .filter(patch => patch.newFileName !== undefined)
    .map(toFileDiff)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toFileDiff(patch: StructuredPatch): FileDiff {
  const { oldFileName, newFileName, hunks } = patch;
  const lines = hunks.flatMap(hunk => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  const status = () => {
    if (oldFileName === nowhere) return 'added';
    return newFileName === nowhere ? 'removed' : 'changed';
  };
  const named = newFileName === nowhere ? oldFileName : newFileName;
  return {
    path: (named ?? '').replace(/^[ab]\//, ''),
    status: status(),
    added: lines.filter(line => line.startsWith('+')).length,
    removed: lines.filter(line => line.startsWith('-')).length,
    lines,
  };
}
