import {
  formatExposureRef,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { adviceOf } from './adviceOf';
import { gitOpsToText } from './gitOpsToText';
import { markdownTable, markdownText } from './markdown';
import { verdictWords } from './verdictWords';

/** A trace to paste into an incident. */
export function traceToMarkdown(trace: Trace): string {
  const { causes, consequences, missing } = trace;
  const advice = adviceOf(trace);
  const lines = [
    `## ${markdownText(formatExposureRef(trace.exposure))}: ${trace.verdict}`,
    '',
    `${verdictWords(trace)} Evidence since ${trace.observedAt}.`,
    ...(trace.gitOps ? ['', markdownText(gitOpsToText(trace.gitOps))] : []),
    '',
    ...causes.flatMap(({ code, fix, message, responsible }) => [
      `- **${code}** (${responsible}): ${markdownText(message)}`,
      `  Fix: ${markdownText(fix.summary)}`,
    ]),
    ...consequences.map(
      ({ code, message }) => `- follows: ${code}: ${markdownText(message)}`,
    ),
    ...advice.map(
      ({ code, message, accepted }) =>
        `- ${
          accepted?.expired === false ? 'accepted' : 'worth a look'
        }: ${code}: ${markdownText(message)}`,
    ),
    ...missing.map(
      ({ source, action }) =>
        `- not read: ${markdownText(source)}: ${markdownText(action)}`,
    ),
    ...([causes, consequences, advice, missing].some(all => all.length > 0)
      ? ['']
      : []),
    ...markdownTable(
      ['Hop', '', 'Status', 'Seen'],
      trace.hops.map(({ hop, direction, status, summary, title }) => [
        `${hops[hop].number} ${title ?? hops[hop].title}`,
        direction === 'return' ? '←' : '→',
        status,
        markdownText(summary),
      ]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
