import { structuredPatch } from 'diff';
import { Html, markup } from './markup';

export interface FileDiff {
  path: string;
  status: 'added' | 'removed' | 'modified';
  before: string;
  after: string;
}

const word = { added: 'New file', removed: 'Deleted', modified: 'Changed' };

/** One file as a unified diff: signs say what the colours say. */
export function fileDiff({ path, status, before, after }: FileDiff): Html {
  const { hunks } = structuredPatch(path, path, before, after, '', '', {
    context: 3,
  });
  const signs = hunks.flatMap(h => h.lines.map(line => line[0]));
  const count = (sign: string) => signs.filter(s => s === sign).length;
  return markup`<details class="file" open>
    <summary>
      <code>${path}</code>
      <span class="quiet"
        >${word[status]} · ${count('+')} added, ${count('-')} removed</span
      >
    </summary>
    <div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label="Changes of ${path}"
    >
      <table class="diff">
        <tbody>
          ${hunks.map(hunkRows)}
        </tbody>
      </table>
    </div>
  </details>`;
}

function hunkRows(hunk: {
  oldStart: number;
  oldLines: number;
  newStart: number;
  newLines: number;
  lines: string[];
}): Html[] {
  // An empty side begins before its first line.
  const start = (first: number, count: number) => (count ? first : first - 1);
  let left = hunk.oldStart;
  let right = hunk.newStart;
  const head = markup`<tr class="hunk">
    <td colspan="4">@@ -${start(hunk.oldStart, hunk.oldLines)},${
    hunk.oldLines
  } +${start(hunk.newStart, hunk.newLines)},${hunk.newLines} @@</td>
  </tr>`;
  const rows = hunk.lines.map(line => {
    const sign = line[0];
    const text = line.slice(1);
    if (sign === '+') {
      return markup`<tr class="added">
        <td class="number"></td>
        <td class="number">${right++}</td>
        <td class="sign">+</td>
        <td>${text}</td>
      </tr>`;
    }
    if (sign === '-') {
      return markup`<tr class="removed">
        <td class="number">${left++}</td>
        <td class="number"></td>
        <td class="sign">-</td>
        <td>${text}</td>
      </tr>`;
    }
    if (sign === '\\') {
      return markup`<tr class="quiet">
        <td class="number"></td>
        <td class="number"></td>
        <td class="sign"></td>
        <td>${line}</td>
      </tr>`;
    }
    return markup`<tr>
      <td class="number">${left++}</td>
      <td class="number">${right++}</td>
      <td class="sign"></td>
      <td>${text}</td>
    </tr>`;
  });
  return [head, ...rows];
}
