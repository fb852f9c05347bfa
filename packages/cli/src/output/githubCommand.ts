/** A workflow command: an annotation of a pull request. */
export function githubCommand(
  command: 'error' | 'warning' | 'notice',
  properties: Record<string, string>,
  message: string,
): string {
  const given = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(value)}`)
    .join(',');
  return `::${command} ${given}::${escapeData(message)}\n`;
}

/** As the runner's own toolkit escapes: `%` first, so that an observed `%0A` stays what it was. */
function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
