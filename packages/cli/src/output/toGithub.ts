import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { githubCommand } from './githubCommand';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** Annotations of a pull request. */
export function toGithub(findings: readonly ManifestFinding[]): string {
  return findings
    .map(({ severity, code, message, fix, file, line }) =>
      githubCommand(
        commands[severity],
        { file, line: String(line), title: code },
        `${message} ${fix.summary}`,
      ),
    )
    .join('');
}
