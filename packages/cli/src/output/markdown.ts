import { showObserved } from '@fitsync/backstage-plugin-spokes-common';

/** Observed text in the middle of Markdown: it stays text, whatever it holds. */
export function markdownText(text: string): string {
  return showObserved(text)
    .replace(/[\\`*_{}[\]<>()#+!|~@]/g, '\\$&')
    .replaceAll('://', ':\u2060//');
}

/** A table that stays one, whatever its cells hold; cells are Markdown already. */
export function markdownTable(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
