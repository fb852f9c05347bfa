import {
  Finding,
  formatExposureRef,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { adviceOf } from './adviceOf';
import { adviceToText } from './adviceToText';
import { gitOpsToText } from './gitOpsToText';
import { notComparedHere } from './notComparedHere';
import { oneLine } from './oneLine';
import { verdictWords } from './verdictWords';

const marks = {
  pass: 'ok',
  fail: 'FAIL',
  warn: 'warn',
  unknown: '?',
  skipped: '-',
} as const;

/**
 * A trace for whoever was woken by it: what is wrong, where, what was seen, what to do and whose job that is, before
 * any hop that is fine.
 */
export function traceToText(trace: Trace): string {
  const { because, without } = notComparedHere;
  const lines = [
    `${trace.verdict.toUpperCase()}  ${formatExposureRef(trace.exposure)}`,
    ...(trace.url ? [oneLine(trace.url)] : []),
    `${verdictWords(trace)} Evidence since ${trace.observedAt}.`,
    ...(trace.gitOps ? [gitOpsToText(trace.gitOps)] : []),
    '',
    ...trace.causes.flatMap(blockOf),
    ...followers(trace),
    ...adviceToText(adviceOf(trace)),
    ...trace.missing.map(
      ({ source, action }) =>
        `Not read: ${oneLine(source)}: ${oneLine(action)}`,
    ),
    ...(trace.missing.length > 0 ? [''] : []),
    ...trace.hops.map(({ hop, direction, status, summary, title: named }) => {
      const { number, title } = hops[hop];
      const arrow = direction === 'return' ? '←' : '→';
      const here = trace.firstBlocking === hop ? '*' : ' ';
      return `${here}${number.padStart(3)} ${arrow} ${marks[status].padEnd(
        4,
      )}  ${named ?? title}: ${oneLine(summary)}`;
    }),
    ...(trace.firstBlocking ? ['', '* the first hop that blocks'] : []),
    '',
    `Not compared with a blueprint: ${because}. Left out: ${without.join(
      '; ',
    )}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function blockOf({
  code,
  evidence,
  fix,
  hop,
  message,
  resource,
  responsible,
}: Finding): string[] {
  const { number, title } = hops[hop];
  const name = [resource.namespace, resource.name].filter(Boolean).join('/');
  return [
    `${code}: ${message}`,
    `  Where:  hop ${number}, ${title}; ${resource.kind} ${oneLine(name)}`,
    ...evidence.map(
      ({ expected, observed, source, subject }) =>
        `  Seen:   ${oneLine(subject)}: ${oneLine(observed)}${
          expected === undefined ? '' : `, not ${oneLine(expected)}`
        } (${oneLine(source)})`,
    ),
    `  Fix:    ${fix.summary}`,
    ...fix.remedies.flatMap(remedy => {
      if (remedy.kind === 'look') {
        return [
          `          look first: ${oneLine(remedy.argv.join(' '))}`,
          `            ${remedy.tells}`,
        ];
      }
      if (remedy.kind !== 'patch') return [];
      const text = remedy.text.trimEnd().split('\n').map(oneLine);
      return [
        `          in ${oneLine(remedy.where)}:`,
        ...text.map(line => `            ${line}`),
      ];
    }),
    `  Whose:  the ${responsible} team; more by fitsync explain ${code}`,
    '',
  ];
}

function followers({ consequences }: Trace): string[] {
  if (consequences.length === 0) return [];
  return [
    'Only follows, and goes with the cause:',
    ...consequences.map(({ code, message }) => `  ${code}: ${message}`),
    '',
  ];
}
