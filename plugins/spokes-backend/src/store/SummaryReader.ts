import {
  parseExposureRef,
  traceSchema,
  verdictSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { Knex } from 'knex';
import { chunk } from 'lodash';
import { tables, TraceRow } from './rows';
import { SummarizedExposure } from './SnapshotStore';
import { summarizeTrace } from './summarizeTrace';
import { TraceSummary, traceSummarySchema } from './traceSummary';

interface Known {
  text: string;
  line: SummarizedExposure;
}

/** Rows of an earlier version hold no summary: their traces are read, a few at a time. */
const tracesAtOnce = 50;

/** Reads the summaries of all traces, and parses only what differs from the last time. */
export class SummaryReader {
  readonly #knex: Knex;
  #known = new Map<string, Known>();

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async read(): Promise<SummarizedExposure[]> {
    const rows = await this.#knex<TraceRow>(tables.traces).select(
      'exposure',
      'verdict',
      'since',
      'summary',
    );
    const missing = await this.#summarize(
      rows.flatMap(({ exposure, summary }) => (summary ? [] : [exposure])),
    );
    const known = new Map<string, Known>();
    for (const { exposure, verdict, since, summary } of rows) {
      const text = `${verdict} ${since} ${summary}`;
      const before = this.#known.get(exposure);
      const made = missing.get(exposure);
      if (!summary && !made) continue; // gone in the meantime
      const line =
        before?.text === text && summary
          ? before.line
          : {
              exposure: parseExposureRef(exposure),
              verdict: verdictSchema.parse(verdict),
              since,
              summary:
                made ?? traceSummarySchema.parse(JSON.parse(summary ?? '')),
            };
      known.set(exposure, { text, line });
    }
    this.#known = known;
    return [...known.values()].map(({ line }) => line);
  }

  async #summarize(exposures: string[]): Promise<Map<string, TraceSummary>> {
    const made = new Map<string, TraceSummary>();
    for (const batch of chunk(exposures, tracesAtOnce)) {
      const rows = await this.#knex<TraceRow>(tables.traces)
        .whereIn('exposure', batch)
        .select('exposure', 'trace');
      for (const { exposure, trace } of rows) {
        const parsed = traceSchema.parse(JSON.parse(trace));
        made.set(exposure, summarizeTrace(parsed));
      }
    }
    return made;
  }
}
