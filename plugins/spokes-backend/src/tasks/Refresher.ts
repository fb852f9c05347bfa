import {
  ExposureRef,
  RefreshAnswer,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfigSource } from '../config';
import { awsSource, LeaseStore } from '../store';

/** Reads one source again; the answer does not wait for it. */
export interface Reader {
  read(source: string): Promise<void>;
}

/** "Check now": once per account and region and 15 seconds, whoever asks and on whichever replica. */
export class Refresher {
  readonly #config: SpokesConfigSource;
  readonly #leases: LeaseStore;
  readonly #reader: Reader;
  readonly #ttlMs: number;
  readonly #replica: string;

  constructor(options: {
    config: SpokesConfigSource;
    leases: LeaseStore;
    reader: Reader;
    replica: string;
    ttlMs?: number;
  }) {
    this.#config = options.config;
    this.#leases = options.leases;
    this.#reader = options.reader;
    this.#replica = options.replica;
    this.#ttlMs = options.ttlMs ?? 15_000;
  }

  /** Starts reading what stands behind the exposures, unless that was done a moment ago. */
  async refresh(exposures: ExposureRef[]): Promise<RefreshAnswer> {
    const sources = this.#sourcesOf(exposures);
    const answers = await Promise.all(
      sources.map(async source => ({
        source,
        answer: await this.#leases.acquire(
          `refresh:${source}`,
          this.#replica,
          this.#ttlMs,
        ),
      })),
    );
    const waits: number[] = [];
    let started = false;
    for (const { source, answer } of answers) {
      if (answer.status === 'taken') {
        waits.push(answer.expiresInMs);
      } else {
        started = true;
        void this.#reader.read(source);
      }
    }
    return started
      ? { status: 'started' }
      : {
          status: 'limited',
          nextReadInSeconds: Math.max(
            1,
            Math.ceil(Math.max(0, ...waits) / 1000),
          ),
        };
  }

  #sourcesOf(exposures: ExposureRef[]): string[] {
    const names = new Set(exposures.map(({ spoke }) => spoke));
    const sources = this.#config.current.spokes
      .filter(({ binding }) => names.has(binding.name))
      .flatMap(({ binding: { account, region, hub } }) => [
        awsSource(account, region),
        awsSource(hub.account, hub.region),
      ]);
    return [...new Set(sources)];
  }
}
