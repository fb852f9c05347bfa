import { LoggerService } from '@backstage/backend-plugin-api';
import { SpokesConfig } from '../config';
import { FleetCache } from './FleetCache';
import { readFleets, ReadFleets } from './readFleets';

/** Blueprints change with merges: what was read a minute ago is good enough to be held against what is live. */
const freshMs = 60_000;

/**
 * What the fleet repositories held when they were read last. Asking never waits for a git host: a card must not take the
 * time of a clone. Whoever asks too late starts the next read, and the next one who asks sees it.
 */
export class KnownFleets {
  readonly #config: { readonly current: Pick<SpokesConfig, 'repositories'> };
  readonly #cache: Pick<FleetCache, 'read'>;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  #onRead: (fleets: ReadFleets) => void = () => {};
  #known?: { readAt: number; fleets: ReadFleets };
  #reading?: Promise<void>;

  constructor(options: {
    config: { readonly current: Pick<SpokesConfig, 'repositories'> };
    cache: Pick<FleetCache, 'read'>;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#config = options.config;
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /** Undefined until the first read has ended. */
  get(): ReadFleets | undefined {
    if (this.#config.current.repositories.length === 0) {
      return { fleets: [], unread: [] };
    }
    const known = this.#known;
    if (!known || this.#now() - known.readAt >= freshMs) this.#start();
    return known?.fleets;
  }

  /** Called with each read as it ends. */
  onRead(listener: (fleets: ReadFleets) => void): void {
    this.#onRead = listener;
  }

  /** For tests: the read under way. */
  get reading(): Promise<void> | undefined {
    return this.#reading;
  }

  #start() {
    const options = {
      config: this.#config,
      cache: this.#cache,
      logger: this.#logger,
    };
    this.#reading ??= readFleets(options)
      .then(fleets => {
        this.#known = { readAt: this.#now(), fleets };
        this.#onRead(fleets);
      })
      .finally(() => {
        this.#reading = undefined;
      });
  }
}
