/** What somebody typed in AWS or a cluster, for a sentence: one short line that is visible as it is. */
export function oneLine(text: string): string {
  const visible = text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/[`<>|[\]\\]/g, '?');
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible;
}
