import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  AwsFacts,
  BackendStatus,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsPlace, awsPlaces, SpokesConfigSource } from '../config';
import { describeError } from '../describeError';
import { FactsBoard } from '../evaluation';
import { awsSource, SnapshotStore } from '../store';
import { AwsReader } from './AwsReader';
import { Collectors } from './Collectors';
import { describeSource } from './describeSource';
import { Reader } from './Refresher';

/** While something is blocked, routes and groups are read at least this often. */
const whileBlockedMs = 30_000;

/** The scheduler looks for due global tasks every few seconds only. */
const shortestGlobalMs = 10_000;

interface Source extends AwsPlace {
  name: string;
  reader: AwsReader;
  /** What it was connected by. */
  connection: string;
  scheduled: boolean;
  /** Ends what is under way when it is configured no more, or in another way. */
  ended: AbortController;
  /** The read under way; whoever asks meanwhile waits for the same one. */
  reading?: Promise<void>;
}

/** Reads each account and region: configuration and the health of targets, each in its interval. */
export class AwsPolling implements Reader {
  readonly #config: SpokesConfigSource;
  readonly #collectors: Collectors;
  readonly #board: FactsBoard;
  readonly #store: SnapshotStore;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #replica: string;
  readonly #now: () => number;
  readonly #sources = new Map<string, Source>();
  readonly #ended = new AbortController();

  constructor(options: {
    config: SpokesConfigSource;
    board: FactsBoard;
    store: SnapshotStore;
    collectors: Collectors;
    scheduler: SchedulerService;
    logger: LoggerService;
    replica: string;
    now?: () => number;
  }) {
    this.#config = options.config;
    this.#board = options.board;
    this.#store = options.store;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#replica = options.replica;
    this.#collectors = options.collectors;
    this.#now = options.now ?? Date.now;
    this.#compare();
  }

  /** Names of what is read. */
  get sources(): string[] {
    return [...this.#sources.keys()];
  }

  /** Reads what is configured now, and nothing else; called again after each change of it. */
  async follow(): Promise<void> {
    this.#compare();
    const { targetHealthMs } = this.#config.current.intervals;
    for (const source of this.#sources.values()) {
      if (source.scheduled || this.#ended.signal.aborted) continue;
      source.scheduled = true;
      await this.#scheduler.scheduleTask({
        id: `read-${source.account}-${source.region}`,
        frequency: { milliseconds: targetHealthMs },
        timeout: { minutes: 10 },
        scope: targetHealthMs < shortestGlobalMs ? 'local' : 'global',
        signal: source.ended.signal,
        fn: signal => this.#poll(source, signal),
      });
    }
  }

  /** Ends what is under way; nothing is read any more. */
  stop(): void {
    this.#ended.abort();
    this.#sources.forEach(({ ended }) => ended.abort());
  }

  /** Reads everything of a source now. */
  read(name: string): Promise<void> {
    const source = this.#sources.get(name);
    return source
      ? this.#once(source, () => this.#readAll(source, source.ended.signal))
      : Promise.resolve();
  }

  status(): BackendStatus['sources'] {
    return [...this.#sources.values()].map(
      ({ name, account, region, reader }) => ({
        kind: 'aws',
        name: `${account}/${region}`,
        ...describeSource(this.#board.get(name)),
        calls: reader.calls,
        ...(reader.calls > 0 && { holder: this.#replica }),
      }),
    );
  }

  /** Drops what is configured no more or in another way, and adds what is new. */
  #compare(): void {
    const { current } = this.#config;
    const places = new Map(
      awsPlaces(current).map(place => [
        awsSource(place.account, place.region),
        place,
      ]),
    );
    const connection = current.connections.aws;
    for (const [name, source] of this.#sources) {
      if (places.has(name) && source.connection === connection) continue;
      source.ended.abort();
      this.#sources.delete(name);
    }
    for (const [name, place] of places) {
      if (this.#sources.has(name)) continue;
      this.#sources.set(name, {
        ...place,
        name,
        connection,
        reader: this.#collectors.createAwsReader(place),
        scheduled: false,
        ended: new AbortController(),
      });
    }
  }

  async #poll(source: Source, taskSignal: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([taskSignal, source.ended.signal]);
    if (signal.aborted) return;
    // Another replica may have had the last turn: what it read must not be overwritten by what was known here before.
    await this.#board.pull();
    const known = this.#board.get(source.name);
    const due =
      known?.kind !== 'aws' ||
      (await this.#isConfigurationDue(source, known.facts));
    await this.#once(source, () =>
      due ? this.#readAll(source, signal) : this.#readHealth(source, signal),
    );
  }

  async #isConfigurationDue(source: Source, known: AwsFacts): Promise<boolean> {
    const { configurationMs, targetHealthMs } = this.#config.current.intervals;
    const age = this.#now() - Date.parse(known.vpcs.observedAt);
    // The task comes in steps of its own interval: half a step early is on time.
    const slack = targetHealthMs / 2;
    if (age >= configurationMs - slack) return true;
    return age >= whileBlockedMs - slack && (await this.#isBlocked(source));
  }

  async #isBlocked({ account, region }: Source): Promise<boolean> {
    const here = new Set(
      this.#config.current.spokes
        .filter(({ binding }) =>
          [binding, binding.hub].some(
            place => place.account === account && place.region === region,
          ),
        )
        .map(({ binding }) => binding.name),
    );
    const traced = await this.#store.listTraced();
    return traced.some(
      ({ exposure, verdict }) =>
        here.has(exposure.spoke) &&
        (verdict === 'blocked' || verdict === 'degraded'),
    );
  }

  #once(source: Source, read: () => Promise<void>): Promise<void> {
    if (source.ended.signal.aborted) return Promise.resolve();
    source.reading ??= read()
      .catch(error =>
        this.#logger.error('A read of AWS failed', {
          source: source.name,
          error: describeError(error),
        }),
      )
      .finally(() => {
        source.reading = undefined;
      });
    return source.reading;
  }

  async #readAll(source: Source, signal?: AbortSignal): Promise<void> {
    const facts = await source.reader.readAll(signal);
    this.#put(source, facts);
  }

  async #readHealth(source: Source, signal?: AbortSignal): Promise<void> {
    const known = this.#board.get(source.name);
    if (known?.kind !== 'aws') return;
    const facts = await source.reader.readTargetHealth(known.facts, signal);
    this.#put(source, facts);
  }

  /** What requests on trial got in the meantime is not this reader's, and stays. */
  #put({ ended, name }: Source, { probes: _earlier, ...facts }: AwsFacts) {
    if (ended.signal.aborted) return;
    const known = this.#board.get(name);
    const probes = known?.kind === 'aws' ? known.facts.probes : undefined;
    this.#board.put({
      kind: 'aws',
      facts: { ...facts, ...(probes && { probes }) },
    });
  }
}
