import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ExposureRef,
  formatExposureRef,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  SpokeIndex,
  TraceOptions,
} from '@fitsync/backstage-plugin-spokes-node';
import { chunk, debounce, partition, uniqBy } from 'lodash';
import { describeError } from '../describeError';
import { LeaseStore, SnapshotStore, StoredTrace } from '../store';
import { advanceTrace } from './advanceTrace';
import { FactsBoard } from './FactsBoard';
import { logOnce } from './logOnce';
import { TraceEngine } from './TraceEngine';

/** Turns facts into traces whenever the facts have changed. */
export class Evaluation {
  readonly #board: FactsBoard;
  readonly #store: SnapshotStore;
  readonly #leases: LeaseStore;
  readonly #replica: string;
  readonly #engine: TraceEngine;
  readonly #onRevision: () => Promise<void>;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #schedule: ReturnType<typeof debounce>;
  readonly #watched = new Map<string, ExposureRef>();
  /** Exposures whose trace is stored, by what it was made from. */
  readonly #traced = new WeakMap<SpokeIndex, Set<string>>();
  readonly #expects: () => string[];
  readonly #graceMs: number;
  /** How every trace of these facts is to be made: what throws is logged once. */
  readonly tracing: TraceOptions;
  #waiting = true;
  #stopped = false;
  #pulledAt = 0;
  #grace?: NodeJS.Timeout;
  #index?: FactsIndex;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    board: FactsBoard;
    store: SnapshotStore;
    leases: LeaseStore;
    /** Name of this replica. */
    replica: string;
    engine: TraceEngine;
    /** Called when something that a viewer sees has changed. */
    onRevision: () => Promise<void>;
    logger: LoggerService;
    now?: () => Date;
    /** Sources without which a first verdict would be unknown only because they were not read yet. */
    expects: () => string[];
    /** How long to wait for them, serving the last known state. */
    graceMs?: number;
    /** How long to wait for more changes; a burst is evaluated after ten times that at the latest. */
    debounceMs?: number;
  }) {
    this.#board = options.board;
    this.#store = options.store;
    this.#leases = options.leases;
    this.#replica = options.replica;
    this.#engine = options.engine;
    this.#onRevision = options.onRevision;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
    this.#expects = options.expects;
    this.#graceMs = options.graceMs ?? 15_000;
    this.tracing = { onFailure: logOnce(options.logger) };
    const wait = options.debounceMs ?? 200;
    this.#schedule = debounce(() => void this.evaluate(), wait, {
      maxWait: wait * 10,
    });
  }

  /** Evaluates from now on whenever this replica has read something. */
  start(): void {
    this.#board.onChange(() => this.#schedule());
    this.#grace = setTimeout(() => {
      this.#waiting = false;
      this.#schedule();
    }, this.#graceMs);
    this.#schedule();
  }

  /** Ends what is under way at the next step; from then on the store is not asked any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#board.onChange(() => {});
    this.#schedule.cancel();
    clearTimeout(this.#grace);
    await this.#running;
  }

  /**
   * Traces an exposure that no evaluation has met yet: it came a moment ago, or no route leads to it. From now on every
   * evaluation traces it.
   */
  traceNow(exposure: ExposureRef): StoredTrace {
    const key = formatExposureRef(exposure);
    if (!this.#watched.has(key)) {
      this.#watched.set(key, exposure);
      this.#schedule();
    }
    return {
      trace: this.#engine.traceExposure(this.index(), exposure, this.tracing),
      since: this.#now().toISOString(),
    };
  }

  /** The facts of now, indexed; what other replicas have read is at most a second old. */
  async freshIndex(): Promise<FactsIndex> {
    const now = this.#now().getTime();
    if (!this.#stopped && now - this.#pulledAt > 1000) {
      this.#pulledAt = now;
      await this.#board.pull();
    }
    return this.index();
  }

  /** The facts that this replica has, indexed. */
  index(): FactsIndex {
    const facts = this.#board.current();
    if (this.#index?.facts !== facts) {
      this.#index = this.#engine.createFactsIndex(facts, this.#index);
    }
    return this.#index;
  }

  /** Runs one evaluation after those that are under way. */
  evaluate(): Promise<void> {
    if (this.#stopped) return this.#running;
    this.#running = this.#running
      .then(() => this.#exclusively(() => this.#evaluateOnce()))
      // The next change or tick tries again.
      .catch(error =>
        this.#logger.error('Evaluation failed', {
          error: describeError(error),
        }),
      );
    return this.#running;
  }

  /** Two replicas at once could overwrite the newer trace by the older one. */
  async #exclusively(run: () => Promise<void>): Promise<void> {
    const answer = await this.#leases.acquire(
      'evaluation',
      this.#replica,
      30_000,
    );
    if (answer.status === 'taken') {
      this.#schedule();
      return;
    }
    try {
      await run();
    } finally {
      await this.#leases.release(answer.lease);
    }
  }

  async #evaluateOnce(): Promise<void> {
    await this.#board.push();
    await this.#board.pull();
    if (this.#waiting && !this.#board.isCurrent(this.#expects())) return;
    this.#waiting = false;

    const index = this.index();
    const known = await this.#known(index);
    for (const [key, { spoke }] of this.#watched) {
      if (!index.spokes.has(spoke)) this.#watched.delete(key);
    }
    const exposures = uniqBy(
      [
        ...this.#engine.listExposures(index),
        ...known,
        ...this.#watched.values(),
      ],
      formatExposureRef,
    );

    const traces = await this.#trace(
      index,
      exposures.filter(exposure => !this.#isTraced(index, exposure)),
    );
    if (this.#stopped) return;
    const { changed, transitions } = await this.#store.advanceTraces(
      traces,
      (previous, trace) => advanceTrace(previous, trace, this.#now()),
    );
    this.#keepTraced(index, exposures);
    for (const { exposure, before, after } of transitions) {
      this.#logger.info('Verdict changed', {
        exposure: formatExposureRef(exposure),
        before: before.verdict,
        after: after.verdict,
        cause: after.causes[0]?.code ?? '',
      });
    }
    if (changed) this.#tell();
  }

  /** Nobody waits for it: viewers who are not told ask again by themselves. */
  #tell(): void {
    this.#onRevision().catch(error =>
      this.#logger.warn('Viewers were not told of a change', {
        error: describeError(error),
      }),
    );
  }

  /** Nothing of its spoke was read since it was traced and stored: it would come out the same. */
  #isTraced(index: FactsIndex, exposure: ExposureRef): boolean {
    const spoke = index.spokes.get(exposure.spoke);
    const traced = spoke && this.#traced.get(spoke);
    return traced?.has(formatExposureRef(exposure)) === true;
  }

  #keepTraced(index: FactsIndex, exposures: readonly ExposureRef[]): void {
    for (const exposure of exposures) {
      const spoke = index.spokes.get(exposure.spoke);
      if (!spoke) continue;
      const traced = this.#traced.get(spoke) ?? new Set<string>();
      traced.add(formatExposureRef(exposure));
      this.#traced.set(spoke, traced);
    }
  }

  /** A large fleet takes a while: others get their turn in between. */
  async #trace(index: FactsIndex, exposures: ExposureRef[]): Promise<Trace[]> {
    const traces: Trace[] = [];
    for (const batch of chunk(exposures, 50)) {
      if (this.#stopped) break;
      for (const exposure of batch) {
        traces.push(this.#engine.traceExposure(index, exposure, this.tracing));
      }
      await setImmediate();
    }
    return traces;
  }

  /** What was traced before; what belongs to a spoke that is not configured any more is forgotten. */
  async #known(index: FactsIndex): Promise<ExposureRef[]> {
    const traced = await this.#store.listTraced();
    const [known, orphaned] = partition(
      traced.map(({ exposure }) => exposure),
      ({ spoke }) => index.spokes.has(spoke),
    );
    if (orphaned.length > 0) await this.#store.removeTraces(orphaned);
    return known;
  }
}
