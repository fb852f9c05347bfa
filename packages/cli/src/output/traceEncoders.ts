import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { Format } from './formats';
import { jsonText } from './jsonText';
import { plainText } from './plainText';
import { traceToMarkdown } from './traceToMarkdown';
import { traceToText } from './traceToText';

/** How `trace` prints; one encoder for each place where the text goes. */
export const traceEncoders = {
  text: trace => plainText(traceToText(trace)),
  json: jsonText,
  markdown: traceToMarkdown,
} as const satisfies Record<Format<'trace'>, (trace: Trace) => string>;
