import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { BackendStatus } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfigSource } from '../config';
import { FactsBoard } from '../evaluation';
import { clusterSource, Lease, LeaseStore } from '../store';
import { ClusterWatcher } from './ClusterWatcher';
import { Collectors } from './Collectors';
import { describeSource } from './describeSource';

const renewEveryMs = 10_000;
const ttlMs = 30_000;

interface Held {
  lease: Lease;
  watcher: ClusterWatcher;
  /** What it was connected by. */
  connection: string | undefined;
}

/**
 * Follows each cluster on one replica at a time: the one that holds its lease. A lease that is not renewed goes to
 * another replica, and what its former holder still writes is refused by the lease's token.
 */
export class ClusterShards {
  readonly #config: SpokesConfigSource;
  readonly #board: FactsBoard;
  readonly #leases: LeaseStore;
  readonly #collectors: Collectors;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #replica: string;
  readonly #held = new Map<string, Held>();
  readonly #holders = new Map<string, string>();
  #stopped = false;
  #holding: Promise<void> = Promise.resolve();

  constructor(options: {
    config: SpokesConfigSource;
    board: FactsBoard;
    leases: LeaseStore;
    collectors: Collectors;
    scheduler: SchedulerService;
    logger: LoggerService;
    replica: string;
  }) {
    this.#config = options.config;
    this.#board = options.board;
    this.#leases = options.leases;
    this.#collectors = options.collectors;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#replica = options.replica;
  }

  /** Names of what is read. */
  get sources(): string[] {
    return this.#clusters.map(clusterSource);
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: 'hold-clusters',
      frequency: { milliseconds: renewEveryMs },
      timeout: { milliseconds: ttlMs },
      scope: 'local',
      fn: () => this.hold(),
    });
  }

  /** Renews what is held, takes what is free, and lets go of what is configured no more. */
  hold(): Promise<void> {
    // One at a time: a change of configuration does not wait for the next turn of the schedule.
    this.#holding = this.#holding.catch(() => {}).then(() => this.#holdAll());
    return this.#holding;
  }

  get #clusters(): string[] {
    const { spokes } = this.#config.current;
    return [...new Set(spokes.map(({ binding }) => binding.cluster))];
  }

  async #holdAll(): Promise<void> {
    const clusters = this.#clusters;
    for (const [cluster, held] of this.#held) {
      if (this.#stopped) return;
      if (clusters.includes(cluster)) continue;
      this.#logger.info('Leaving a cluster that is configured no more', {
        cluster,
      });
      await this.#drop(cluster, held);
      await this.#leases.release(held.lease);
    }
    for (const cluster of clusters) {
      if (this.#stopped) return;
      const held = this.#held.get(cluster);
      if (!held) {
        await this.#take(cluster);
      } else if (!(await this.#leases.renew(held.lease, ttlMs))) {
        this.#logger.info('Leaving a cluster to another replica', { cluster });
        await this.#drop(cluster, held);
      } else if (held.connection !== this.#connectionOf(cluster)) {
        this.#logger.info('Connecting to a cluster anew', { cluster });
        await held.watcher.stop();
        this.#follow(cluster, held.lease);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#holding.catch(() => {});
    await Promise.all(
      [...this.#held].map(async ([cluster, held]) => {
        await this.#drop(cluster, held);
        await this.#leases.release(held.lease);
      }),
    );
  }

  status(): BackendStatus['sources'] {
    return this.#clusters.map(cluster => {
      const holder = this.#holders.get(cluster);
      const setup = this.#collectors.setupOf(cluster);
      return {
        kind: 'kubernetes',
        name: cluster,
        ...describeSource(this.#board.get(clusterSource(cluster))),
        calls: this.#held.get(cluster)?.watcher.calls ?? 0,
        ...(holder && { holder }),
        ...(setup && { setup }),
      };
    });
  }

  async #take(cluster: string): Promise<void> {
    const shard = clusterSource(cluster);
    const answer = await this.#leases.acquire(shard, this.#replica, ttlMs);
    if (this.#stopped) {
      if (answer.status === 'held') await this.#leases.release(answer.lease);
      return;
    }
    this.#holders.set(
      cluster,
      answer.status === 'held' ? this.#replica : answer.owner,
    );
    if (answer.status === 'taken') return;

    this.#logger.info('Following a cluster', { cluster });
    this.#follow(cluster, answer.lease);
  }

  #follow(cluster: string, lease: Lease): void {
    const watcher = this.#collectors.createClusterWatcher(cluster);
    const connection = this.#connectionOf(cluster);
    this.#held.set(cluster, { lease, watcher, connection });
    watcher.start(facts => {
      // One that was put in place of this one speaks for the cluster now.
      if (this.#held.get(cluster)?.watcher !== watcher) return;
      this.#board.put({ kind: 'kubernetes', facts }, { fence: lease.token });
    });
  }

  #connectionOf(cluster: string): string | undefined {
    return this.#config.current.connections.clusters.get(cluster);
  }

  async #drop(cluster: string, { watcher }: Held): Promise<void> {
    this.#held.delete(cluster);
    this.#holders.delete(cluster);
    await watcher.stop();
  }
}
