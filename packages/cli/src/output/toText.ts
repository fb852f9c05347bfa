import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { countBy } from 'lodash';
import { oneLine } from './oneLine';

/** For people: a block for each finding, and a sum. */
export function toText(
  findings: readonly ManifestFinding[],
  objects: number,
): string {
  const blocks = findings.map(
    ({ severity, code, resource, message, fix, file, line }) =>
      [
        `${oneLine(file)}:${line}: ${severity} ${code} ${resource.kind} ${
          resource.namespace
        }/${resource.name}`,
        `  ${message}`,
        `  Fix: ${fix.summary}`,
        '',
      ].join('\n'),
  );
  const counts = countBy(findings, ({ severity }) => severity);
  const sum = (['error', 'warning', 'info'] as const)
    .map(severity => count(counts[severity] ?? 0, severity))
    .join(', ');
  return `${[...blocks, `${count(objects, 'object')}: ${sum}`].join('\n')}\n`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 || word === 'info' ? '' : 's'}`;
}
