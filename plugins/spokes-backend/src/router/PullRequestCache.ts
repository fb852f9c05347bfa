import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { PullRequestFinder } from '@fitsync/backstage-plugin-spokes-node';
import { describeError } from '../describeError';

const freshMs = 60_000;
const timeoutMs = 5_000;
const mostAtOnce = 4;
const mostKept = 1_000;

interface Entry {
  askedAt: number;
  url?: string;
}

/**
 * What is known of open pull requests. It answers at once with what it knows and looks again behind the answer, at most
 * once a minute for each exposure: a slow or silent git host delays no card.
 */
export class PullRequestCache {
  readonly #finder: PullRequestFinder;
  readonly #logger: LoggerService;
  readonly #onChange: () => void;
  readonly #now: () => number;
  /** The one asked for the longest ago first. */
  readonly #entries = new Map<string, Entry>();
  #underWay = 0;

  constructor(options: {
    finder: PullRequestFinder;
    logger: LoggerService;
    /** Called when a pull request came or went. */
    onChange: () => void;
    now?: () => number;
  }) {
    this.#finder = options.finder;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
    this.#now = options.now ?? Date.now;
  }

  /** The open pull request, as it was last seen. */
  get(exposure: ExposureRef): string | undefined {
    const key = formatExposureRef(exposure);
    const known = this.#entries.get(key);
    const isDue = !known || this.#now() - known.askedAt >= freshMs;
    // Whoever finds everyone busy asks again with the next view.
    if (isDue && this.#underWay < mostAtOnce) {
      void this.#look(key, exposure, known?.url);
    }
    return known?.url;
  }

  async #look(
    key: string,
    exposure: ExposureRef,
    before: string | undefined,
  ): Promise<void> {
    this.#underWay += 1;
    this.#keep(key, { askedAt: this.#now(), ...(before && { url: before }) });
    let url: string | undefined;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      url = await this.#finder.find(exposure, { signal });
    } catch (error) {
      this.#logger.debug('Pull requests could not be looked up', {
        exposure: key,
        error: describeError(error),
      });
    } finally {
      this.#underWay -= 1;
    }
    this.#keep(key, { askedAt: this.#now(), ...(url && { url }) });
    if (url !== before) this.#onChange();
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > mostKept) this.#entries.delete(oldest);
  }
}
