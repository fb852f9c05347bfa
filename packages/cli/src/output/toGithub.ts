import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** Workflow commands: annotations of a pull request. */
export function toGithub(findings: readonly ManifestFinding[]): string {
  return findings
    .map(({ severity, code, message, fix, file, line }) => {
      const properties = Object.entries({
        file,
        line: String(line),
        title: code,
      })
        .map(([key, value]) => `${key}=${escapeProperty(value)}`)
        .join(',');
      return `::${commands[severity]} ${properties}::${escapeData(
        `${message} ${fix.summary}`,
      )}\n`;
    })
    .join('');
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
