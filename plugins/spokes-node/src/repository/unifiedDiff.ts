import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** Lines that differ; more would take too long to find. */
const mostEdits = 10_000;

/** A file before and after; undefined where there is none. */
export interface FileChange {
  path: string;
  before: string | undefined;
  after: string | undefined;
}

/** The changes as `git diff` writes them, by path. */
export function unifiedDiff(changes: FileChange[]): string {
  return [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after }) => {
      const from = before === undefined ? '/dev/null' : `a/${path}`;
      const to = after === undefined ? '/dev/null' : `b/${path}`;
      const patch = structuredPatch(
        from,
        to,
        before ?? '',
        after ?? '',
        undefined,
        undefined,
        { context: 3, maxEditLength: mostEdits },
      );
      const mode = [
        ...(before === undefined ? ['new file mode 100644\n'] : []),
        ...(after === undefined ? ['deleted file mode 100644\n'] : []),
      ];
      const text = patch
        ? formatPatch(patch, FILE_HEADERS_ONLY)
        : `Files ${from} and ${to} differ in too much to show it line by line\n`;
      return `diff --git a/${path} b/${path}\n${mode.join('')}${text}`;
    })
    .join('');
}
