import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { BackendStatus } from '@fitsync/backstage-plugin-spokes-common';
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
}

/**
 * Follows each cluster on one replica at a time: the one that holds its lease. A lease that is not renewed goes to
 * another replica, and what its former holder still writes is refused by the lease's token.
 */
export class ClusterShards {
  readonly #clusters: string[];
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
    clusters: string[];
    board: FactsBoard;
    leases: LeaseStore;
    collectors: Collectors;
    scheduler: SchedulerService;
    logger: LoggerService;
    replica: string;
  }) {
    this.#clusters = [...new Set(options.clusters)];
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

  /** Renews what is held and takes what is free. */
  hold(): Promise<void> {
    this.#holding = this.#holdAll();
    return this.#holding;
  }

  async #holdAll(): Promise<void> {
    for (const cluster of this.#clusters) {
      if (this.#stopped) return;
      const held = this.#held.get(cluster);
      if (!held) {
        await this.#take(cluster);
      } else if (!(await this.#leases.renew(held.lease, ttlMs))) {
        await this.#drop(cluster, held);
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
      return {
        kind: 'kubernetes',
        name: cluster,
        ...describeSource(this.#board.get(clusterSource(cluster))),
        calls: this.#held.get(cluster)?.watcher.calls ?? 0,
        ...(holder && { holder }),
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

    const { lease } = answer;
    const watcher = this.#collectors.createClusterWatcher(cluster);
    this.#held.set(cluster, { lease, watcher });
    this.#logger.info('Following a cluster', { cluster });
    watcher.start(facts =>
      this.#board.put({ kind: 'kubernetes', facts }, { fence: lease.token }),
    );
  }

  async #drop(cluster: string, { watcher }: Held): Promise<void> {
    this.#held.delete(cluster);
    this.#holders.delete(cluster);
    this.#logger.info('Leaving a cluster to another replica', { cluster });
    await watcher.stop();
  }
}
