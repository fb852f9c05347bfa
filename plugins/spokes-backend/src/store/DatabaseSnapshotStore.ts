import { randomUUID } from 'node:crypto';
import {
  ExposureRef,
  formatExposureRef,
  parseExposureRef,
  Trace,
  traceSchema,
  verdictSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { Knex } from 'knex';
import { chunk, sumBy, uniq } from 'lodash';
import { z } from 'zod';
import { causeKey } from './causeKey';
import { digestTrace } from './digestTrace';
import { reduceFacts, SourceFacts, sourceOf } from './FactSource';
import {
  Advance,
  CauseReach,
  SnapshotStore,
  StoredFacts,
  StoredTrace,
  SummarizedExposure,
  TracedExposure,
  Transition,
} from './SnapshotStore';
import { FactsRow, tables, TraceRow, TransitionRow } from './rows';
import { SummaryReader } from './SummaryReader';
import { summarizeTrace } from './summarizeTrace';
import { transitionSchema } from './transitionSchema';

const settledSchema = z.object({ trace: traceSchema, since: z.string() });

/** SQLite takes no more bound values than this, divided among the columns. */
const rowsAtOnce = 50;

/** Keeps everything in the plugin's own database. */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #knex: Knex;
  readonly #freshenAfterMs: () => number;
  readonly #summaries: SummaryReader;

  /**
   * @param options.freshenAfterMs - a trace that says the same as before is written again only when its evidence is
   * younger by this much
   */
  constructor(options: { knex: Knex; freshenAfterMs: () => number }) {
    this.#knex = options.knex;
    this.#freshenAfterMs = options.freshenAfterMs;
    this.#summaries = new SummaryReader(options);
  }

  async listFactVersions(): Promise<Map<string, string>> {
    const rows = await this.#knex<FactsRow>(tables.facts).select(
      'source',
      'version',
    );
    return new Map(rows.map(({ source, version }) => [source, version]));
  }

  async readFacts(sources: string[]): Promise<StoredFacts[]> {
    const rows = await this.#knex<FactsRow>(tables.facts)
      .whereIn('source', sources)
      .select('source', 'version', 'facts');
    return rows.map(({ source, version, facts }) => ({
      source,
      version,
      content: reduceFacts(source, JSON.parse(facts)),
    }));
  }

  async saveFacts(
    content: SourceFacts,
    { fence = 0 }: { fence?: number } = {},
  ): Promise<string | undefined> {
    const source = sourceOf(content);
    const { facts } = reduceFacts(source, content.facts);
    const version = randomUUID();
    const row = { source, version, fence, facts: JSON.stringify(facts) };

    const inserted = await this.#knex<FactsRow>(tables.facts)
      .insert(row)
      .onConflict('source')
      .ignore()
      .returning('source');
    if (inserted.length > 0) return version;

    const written = await this.#knex<FactsRow>(tables.facts)
      .where({ source })
      .andWhere('fence', '<=', fence)
      .update(row);
    return written > 0 ? version : undefined;
  }

  async removeFacts(sources: string[]): Promise<void> {
    for (const batch of chunk(sources, rowsAtOnce)) {
      await this.#knex<FactsRow>(tables.facts)
        .whereIn('source', batch)
        .delete();
    }
  }

  async listTraced(): Promise<TracedExposure[]> {
    const rows = await this.#knex<TraceRow>(tables.traces).select(
      'exposure',
      'verdict',
    );
    return rows.map(({ exposure, verdict }) => ({
      exposure: parseExposureRef(exposure),
      verdict: verdictSchema.parse(verdict),
    }));
  }

  listSummaries(): Promise<SummarizedExposure[]> {
    return this.#summaries.read();
  }

  async readTrace(exposure: ExposureRef): Promise<StoredTrace | undefined> {
    const row = await this.#knex<TraceRow>(tables.traces)
      .where({ exposure: formatExposureRef(exposure) })
      .first();
    return row && toStored(row);
  }

  async advanceTraces(
    traces: Trace[],
    advance: (previous: StoredTrace | undefined, trace: Trace) => Advance,
  ): Promise<{ changed: boolean; transitions: Transition[] }> {
    const transitions: Transition[] = [];
    let changed = false;
    for (const batch of chunk(traces, rowsAtOnce)) {
      const outcome = await this.#knex.transaction(trx =>
        this.#advanceBatch(trx, batch, advance),
      );
      transitions.push(...outcome.transitions);
      changed ||= outcome.changed;
    }
    return { changed, transitions };
  }

  async #advanceBatch(
    trx: Knex.Transaction,
    traces: Trace[],
    advance: (previous: StoredTrace | undefined, trace: Trace) => Advance,
  ) {
    const keys = traces.map(trace => formatExposureRef(trace.exposure));
    const rows = await trx<TraceRow>(tables.traces)
      .whereIn('exposure', keys)
      .orderBy('exposure')
      .forUpdate();
    const rowByKey = new Map(rows.map(row => [row.exposure, row]));

    const writes: TraceRow[] = [];
    const transitions: Transition[] = [];
    let changed = false;
    traces.forEach((trace, index) => {
      const row = rowByKey.get(keys[index]);
      const digest = digestTrace(trace);
      const previous = row && toStored(row);
      if (row?.digest === digest && !this.#isFresher(trace, previous)) return;

      const { stored, transition } = advance(previous, trace);
      writes.push(toRow(stored, digest));
      if (transition) transitions.push(transition);
      changed ||= row?.digest !== digest;
    });

    if (writes.length > 0) {
      await trx<TraceRow>(tables.traces)
        .insert(writes)
        .onConflict('exposure')
        .merge();
    }
    if (transitions.length > 0) {
      await trx<TransitionRow>(tables.transitions).insert(
        transitions.map(transition => ({
          id: transition.id,
          exposure: formatExposureRef(transition.exposure),
          at: transition.at,
          transition: JSON.stringify(transition),
          codes: codesOf(transition),
        })),
      );
    }
    return { changed, transitions };
  }

  /** Each hop has evidence of its own age: one that is younger now is worth a write. */
  #isFresher(trace: Trace, previous: StoredTrace | undefined): boolean {
    if (!previous) return true;
    const known = new Map(
      previous.trace.hops.map(({ hop, observedAt }) => [hop, observedAt]),
    );
    return trace.hops.some(({ hop, observedAt }) => {
      const gain = Date.parse(observedAt) - Date.parse(known.get(hop) ?? '');
      return !(gain < this.#freshenAfterMs());
    });
  }

  async removeTraces(exposures: ExposureRef[]): Promise<void> {
    for (const batch of chunk(exposures, rowsAtOnce)) {
      await this.#knex<TraceRow>(tables.traces)
        .whereIn('exposure', batch.map(formatExposureRef))
        .delete();
    }
  }

  async readReach(trace: Trace): Promise<CauseReach | undefined> {
    const cause = causeKey(trace);
    if (!cause) return undefined;
    const rows = await this.#knex<TraceRow>(tables.traces)
      .whereNot({ verdict: 'not-live' })
      .groupBy('spoke')
      .select('spoke')
      .count({ total: '*' })
      .sum({
        affected: this.#knex.raw('case when cause = ? then 1 else 0 end', [
          cause,
        ]),
      });
    const reached = rows
      .map(row => ({
        affected: Number(row.affected),
        total: Number(row.total),
      }))
      .filter(({ affected }) => affected > 0);
    return {
      affected: sumBy(reached, 'affected'),
      total: sumBy(reached, 'total'),
    };
  }

  async listTransitions(
    exposure: ExposureRef,
    { limit }: { limit: number },
  ): Promise<Transition[]> {
    const rows = await this.#knex<TransitionRow>(tables.transitions)
      .where({ exposure: formatExposureRef(exposure) })
      .orderBy('at', 'desc')
      .limit(limit)
      .select('transition');
    return rows.map(row => transitionSchema.parse(JSON.parse(row.transition)));
  }

  async removeTransitions(before: Date): Promise<void> {
    await this.#knex<TransitionRow>(tables.transitions)
      .where('at', '<', before.toISOString())
      .delete();
  }
}

/** Each between commas, so that one can be looked for. */
function codesOf({ before, after }: Transition): string | null {
  const codes = uniq(
    [...after.causes, ...before.causes].map(({ code }) => code),
  );
  return codes.length > 0 ? `,${codes.join(',')},` : null;
}

function toStored(row: TraceRow): StoredTrace {
  return {
    trace: traceSchema.parse(JSON.parse(row.trace)),
    since: row.since,
    ...(row.settled && {
      settled: settledSchema.parse(JSON.parse(row.settled)),
    }),
    ...(row.changed && { changed: row.changed }),
  };
}

function toRow(stored: StoredTrace, digest: string): TraceRow {
  const { trace, since, settled, changed } = stored;
  return {
    exposure: formatExposureRef(trace.exposure),
    spoke: trace.exposure.spoke,
    verdict: trace.verdict,
    since,
    cause: causeKey(trace) ?? null,
    digest,
    trace: JSON.stringify(trace),
    settled: settled ? JSON.stringify(settled) : null,
    changed: changed ?? null,
    summary: JSON.stringify(summarizeTrace(trace)),
  };
}
