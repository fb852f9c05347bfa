import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { traceToMarkdown } from './traceToMarkdown';
import { traceToText } from './traceToText';

/** How `trace` prints; one encoder for each place where the text goes. */
export const traceEncoders = {
  text: traceToText,
  json: trace => `${JSON.stringify(trace, null, 2)}\n`,
  markdown: traceToMarkdown,
} as const satisfies Record<string, (trace: Trace) => string>;

export type TraceFormat = keyof typeof traceEncoders;
