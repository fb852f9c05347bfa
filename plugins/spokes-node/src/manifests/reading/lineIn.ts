import { Document, isNode, LineCounter } from 'yaml';

/** The line, from 1, of a part of a document, or of the nearest part around it that there is. */
export function lineIn(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return lines.linePos(document.range?.[0] ?? 0).line || 1;
}
