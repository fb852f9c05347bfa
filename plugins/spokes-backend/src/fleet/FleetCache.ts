import {
  FleetContent,
  FleetRepository,
} from '@fitsync/backstage-plugin-spokes-node';

/** A merged change shows in a form within this time. */
const freshMs = 5_000;
const mostKept = 20;

interface Entry {
  startedAt: number;
  content: Promise<FleetContent>;
}

/**
 * What fleet repositories hold, read at most once in a few seconds whoever asks: a form asks with each field. A read is
 * everybody's, so nobody's leaving ends it; one that failed is not kept.
 */
export class FleetCache {
  readonly #repository: Pick<FleetRepository, 'read'>;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(options: {
    repository: Pick<FleetRepository, 'read'>;
    now?: () => number;
  }) {
    this.#repository = options.repository;
    this.#now = options.now ?? Date.now;
  }

  /** Rejects as the repository does. */
  read(repoUrl: string): Promise<FleetContent> {
    const known = this.#entries.get(repoUrl);
    if (known && this.#now() - known.startedAt < freshMs) return known.content;

    const content = this.#repository.read({ target: { repoUrl } });
    const entry = { startedAt: this.#now(), content };
    this.#entries.delete(repoUrl);
    this.#entries.set(repoUrl, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > mostKept) this.#entries.delete(oldest);
    content.catch(() => {
      if (this.#entries.get(repoUrl) === entry) this.#entries.delete(repoUrl);
    });
    return content;
  }
}
