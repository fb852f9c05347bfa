import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { SpokesConfigSource } from '../config';
import { describeError } from '../describeError';
import { Evaluation, FactsBoard } from '../evaluation';
import { AwsPolling } from './AwsPolling';
import { ClusterShards } from './ClusterShards';

/** Facts grow old without anything being read. */
const evaluateAtLeastMs = 30_000;

/** Brings everything that reads and judges in line with the configuration, at the start and after each change. */
export class Follower {
  readonly #config: SpokesConfigSource;
  readonly #board: Pick<FactsBoard, 'forget'>;
  readonly #polling: Pick<AwsPolling, 'follow'>;
  readonly #shards: Pick<ClusterShards, 'hold'>;
  readonly #evaluation: Pick<Evaluation, 'evaluate'>;
  readonly #scheduler: SchedulerService;
  readonly #tellViewers: () => Promise<void>;
  readonly #logger: LoggerService;
  #ticking?: { everyMs: number; ended: AbortController };
  #unsubscribe: () => void = () => {};
  #stopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(options: {
    config: SpokesConfigSource;
    board: Pick<FactsBoard, 'forget'>;
    polling: Pick<AwsPolling, 'follow'>;
    shards: Pick<ClusterShards, 'hold'>;
    evaluation: Pick<Evaluation, 'evaluate'>;
    scheduler: SchedulerService;
    /** Called after a change was taken over. */
    tellViewers: () => Promise<void>;
    logger: LoggerService;
  }) {
    this.#config = options.config;
    this.#board = options.board;
    this.#polling = options.polling;
    this.#shards = options.shards;
    this.#evaluation = options.evaluation;
    this.#scheduler = options.scheduler;
    this.#tellViewers = options.tellViewers;
    this.#logger = options.logger;
  }

  async start(): Promise<void> {
    this.#unsubscribe = this.#config.subscribe(() => void this.#change());
    this.#running = this.#follow();
    await this.#running;
  }

  /** Follows no further change, and waits for the one under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    await this.#running.catch(() => {});
  }

  /** One change after the other; the last one finds everything as it is by then. */
  #change(): Promise<void> {
    this.#running = this.#running
      .catch(() => {})
      .then(() => this.#follow())
      .then(() => (this.#stopped ? undefined : this.#evaluation.evaluate()))
      .then(() => (this.#stopped ? undefined : this.#tellViewers()))
      .catch(error =>
        this.#logger.error('A change of configuration was not taken over', {
          error: describeError(error),
        }),
      );
    return this.#running;
  }

  async #follow(): Promise<void> {
    if (this.#stopped) return;
    await this.#board.forget();
    await this.#polling.follow();
    if (this.#stopped) return;
    await this.#shards.hold();
    await this.#tick();
  }

  async #tick(): Promise<void> {
    const { targetHealthMs } = this.#config.current.intervals;
    const everyMs = Math.min(targetHealthMs, evaluateAtLeastMs);
    if (this.#stopped || this.#ticking?.everyMs === everyMs) return;
    this.#ticking?.ended.abort();
    const ended = new AbortController();
    this.#ticking = { everyMs, ended };
    await this.#scheduler.scheduleTask({
      id: 'evaluate',
      frequency: { milliseconds: everyMs },
      timeout: { minutes: 5 },
      scope: 'local',
      signal: ended.signal,
      fn: () => this.#evaluation.evaluate(),
    });
  }
}
