import { SnapshotStore, SummarizedExposure } from '../store';

/** What is shown may lag behind what is stored by this much; viewers ask as often as signals tell them to. */
const freshMs = 1_000;

/** Reads the lines of all exposures once for everyone who asks within a second. */
export class SummaryCache {
  readonly #store: Pick<SnapshotStore, 'listSummaries'>;
  readonly #now: () => number;
  #startedAt = -Infinity;
  #lines: Promise<SummarizedExposure[]> = Promise.resolve([]);

  constructor(options: {
    store: Pick<SnapshotStore, 'listSummaries'>;
    now?: () => number;
  }) {
    this.#store = options.store;
    this.#now = options.now ?? Date.now;
  }

  /** A read that failed is not kept. */
  read(): Promise<SummarizedExposure[]> {
    const now = this.#now();
    if (now - this.#startedAt >= freshMs) {
      this.#startedAt = now;
      const lines = this.#store.listSummaries();
      this.#lines = lines;
      lines.catch(() => {
        if (this.#lines === lines) this.#startedAt = -Infinity;
      });
    }
    return this.#lines;
  }
}
