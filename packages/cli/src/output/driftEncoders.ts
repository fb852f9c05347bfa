import { countBy } from 'lodash';
import { DriftReport, isDrift } from './DriftReport';
import { Format } from './formats';
import { githubCommand } from './githubCommand';
import { jsonText } from './jsonText';
import { oneLine } from './oneLine';
import { plainText } from './plainText';

/** How `render` prints; one encoder for each place where the text goes. */
export const driftEncoders = {
  text: report => plainText(toText(report)),
  json: toJson,
  github: toGithub,
} as const satisfies Record<Format<'drift'>, (report: DriftReport) => string>;

function toText(report: DriftReport): string {
  const { folders, lines, removed, written } = report;
  const blocks = lines.map(({ file, fix, kind, message }) =>
    [`${oneLine(file)}: ${kind}`, `  ${oneLine(message)}`, `  ${fix}`, ''].join(
      '\n',
    ),
  );
  const counts = countBy(lines.filter(isDrift), ({ kind }) => kind);
  const sum = Object.entries(counts).map(([kind, n]) => `${n} ${kind}`);
  return `${[
    ...written.map(file => `wrote ${oneLine(file)}`),
    ...removed.map(file => `took away ${oneLine(file)}`),
    ...(written.length + removed.length > 0 ? [''] : []),
    ...blocks,
    `${folders} folder${folders === 1 ? '' : 's'}: ${
      sum.join(', ') || 'as rendered'
    }`,
  ].join('\n')}\n`;
}

/** The contract of docs/howto/drift.md. */
function toJson({ folders, lines, removed, written }: DriftReport): string {
  return jsonText({ folders, drift: lines, written, removed });
}

function toGithub({ lines }: DriftReport): string {
  return lines
    .map(line =>
      githubCommand(
        isDrift(line) ? 'error' : 'notice',
        { file: line.file, title: line.kind },
        oneLine(`${line.message} ${line.fix}`),
      ),
    )
    .join('');
}
