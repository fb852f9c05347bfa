/**
 * Text in which GitLab finds no quick action. A line of a description such as `/merge` or `/approve` is a command there,
 * carried out as whoever writes it; escaped it reads the same and does nothing.
 */
export function withoutQuickActions(markdown: string): string {
  return markdown
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(line => line.replace(/^([\s>*+-]*)\//, '$1\\/'))
    .join('\n');
}
