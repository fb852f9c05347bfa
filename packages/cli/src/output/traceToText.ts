import {
  formatExposureRef,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { oneLine } from './oneLine';

/** A trace for people: the verdict, what to mend, and every hop. */
export function traceToText(trace: Trace): string {
  const lines = [
    `${formatExposureRef(trace.exposure)}: ${trace.verdict}`,
    ...(trace.url ? [oneLine(trace.url)] : []),
    '',
    ...trace.causes.flatMap(({ code, severity, message, fix }) => [
      `${severity} ${code}: ${message}`,
      `  Fix: ${fix.summary}`,
    ]),
    ...trace.consequences.map(
      ({ code, message }) => `  follows ${code}: ${message}`,
    ),
    ...(trace.causes.length > 0 ? [''] : []),
    ...trace.hops.map(({ hop, direction, status, summary }) => {
      const { number, title } = hops[hop];
      const arrow = direction === 'return' ? '←' : '→';
      return `${number.padStart(3)} ${arrow} ${status.padEnd(
        8,
      )} ${title}: ${oneLine(summary)}`;
    }),
    ...trace.missing.map(
      ({ source, action }) => `unread: ${oneLine(source)}: ${oneLine(action)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
