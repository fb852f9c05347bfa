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

/** Rows of an earlier version hold none, or one of another shape: their traces are read, a few at a time. */
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
    const parsed = new Map<string, TraceSummary>();
    for (const { exposure, verdict, since, summary } of rows) {
      if (this.#known.get(exposure)?.text === textOf(verdict, since, summary))
        continue;
      const made = parseSummary(summary);
      if (made) parsed.set(exposure, made);
      else this.#known.delete(exposure);
    }
    const made = await this.#summarize(
      rows
        .map(({ exposure }) => exposure)
        .filter(one => !parsed.has(one) && !this.#known.has(one)),
    );
    const known = new Map<string, Known>();
    for (const { exposure, verdict, since, summary } of rows) {
      const text = textOf(verdict, since, summary);
      const now = parsed.get(exposure) ?? made.get(exposure);
      const before = this.#known.get(exposure);
      if (now) {
        const line = {
          exposure: parseExposureRef(exposure),
          verdict: verdictSchema.parse(verdict),
          since,
          summary: now,
        };
        known.set(exposure, { text, line });
      } else if (before?.text === text) {
        known.set(exposure, before);
      } // else it is gone in the meantime
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

function textOf(verdict: string, since: string, summary: string | null) {
  return `${verdict} ${since} ${summary}`;
}

function parseSummary(summary: string | null): TraceSummary | undefined {
  return summary
    ? traceSummarySchema.safeParse(JSON.parse(summary)).data
    : undefined;
}
