import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import {
  AwsFacts,
  BackendStatus,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfig } from '../config';
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

interface Source {
  name: string;
  account: string;
  region: string;
  reader: AwsReader;
  /** The read under way; whoever asks meanwhile waits for the same one. */
  reading?: Promise<void>;
}

/** Reads each account and region: configuration and the health of targets, each in its interval. */
export class AwsPolling implements Reader {
  readonly #config: SpokesConfig;
  readonly #board: FactsBoard;
  readonly #store: SnapshotStore;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #replica: string;
  readonly #now: () => number;
  readonly #sources = new Map<string, Source>();
  readonly #ended = new AbortController();

  constructor(options: {
    config: SpokesConfig;
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
    this.#now = options.now ?? Date.now;
    for (const { account, region } of awsPlaces(options.config)) {
      const name = awsSource(account, region);
      const reader = options.collectors.createAwsReader({ account, region });
      this.#sources.set(name, { name, account, region, reader });
    }
  }

  /** Names of what is read. */
  get sources(): string[] {
    return [...this.#sources.keys()];
  }

  async start(): Promise<void> {
    const { targetHealthMs } = this.#config.intervals;
    for (const source of this.#sources.values()) {
      await this.#scheduler.scheduleTask({
        id: `read-${source.account}-${source.region}`,
        frequency: { milliseconds: targetHealthMs },
        timeout: { minutes: 10 },
        scope: targetHealthMs < shortestGlobalMs ? 'local' : 'global',
        fn: signal => this.#poll(source, signal),
      });
    }
  }

  /** Ends what is under way; nothing is read any more. */
  stop(): void {
    this.#ended.abort();
  }

  /** Reads everything of a source now. */
  read(name: string): Promise<void> {
    const source = this.#sources.get(name);
    return source
      ? this.#once(source, () => this.#readAll(source, this.#ended.signal))
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

  async #poll(source: Source, taskSignal: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([taskSignal, this.#ended.signal]);
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
    const { configurationMs } = this.#config.intervals;
    const age = this.#now() - Date.parse(known.vpcs.observedAt);
    // The task comes in steps of its own interval: half a step early is on time.
    const slack = this.#config.intervals.targetHealthMs / 2;
    if (age >= configurationMs - slack) return true;
    return age >= whileBlockedMs - slack && (await this.#isBlocked(source));
  }

  async #isBlocked({ account, region }: Source): Promise<boolean> {
    const here = new Set(
      this.#config.spokes
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
    if (this.#ended.signal.aborted) return Promise.resolve();
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
    if (this.#ended.signal.aborted) return;
    this.#board.put({ kind: 'aws', facts });
  }

  async #readHealth(source: Source, signal?: AbortSignal): Promise<void> {
    const known = this.#board.get(source.name);
    if (known?.kind !== 'aws') return;
    const facts = await source.reader.readTargetHealth(known.facts, signal);
    if (this.#ended.signal.aborted) return;
    this.#board.put({ kind: 'aws', facts });
  }
}

/** Every account and region that a hub or a spoke stands in, each once. */
function awsPlaces({ hubs, spokes }: SpokesConfig) {
  const places = [...hubs, ...spokes.map(({ binding }) => binding)];
  return new Map(
    places.map(({ account, region }) => [
      `${account}/${region}`,
      { account, region },
    ]),
  ).values();
}
