import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  PullRequestFinder,
  PullRequestState,
} from '@fitsync/backstage-plugin-spokes-node';
import { isEqual } from 'lodash';
import { describeError } from '../describeError';

const freshMs = 60_000;
/** Somebody is about to merge it, and looks on. */
const openFreshMs = 20_000;
/** How long one goes on looking for somebody who asked. */
const followMs = 10 * 60_000;
const mostFollowed = 10;
const timeoutMs = 5_000;
const mostAtOnce = 4;
const mostKept = 1_000;

interface Entry {
  exposure: ExposureRef;
  askedAt: number;
  /** When a viewer wanted to know last. */
  wantedAt: number;
  pullRequest?: PullRequestState;
}

/**
 * What is known of pull requests. It answers at once with what it knows and looks again behind the answer, at most once
 * a minute for each exposure: a slow or silent git host delays no card. While one is open that somebody watches, it is
 * looked at three times a minute, whoever watches, so that a merge is seen without a viewer's asking; for ten at most.
 */
export class PullRequestCache {
  readonly #finder: PullRequestFinder;
  readonly #logger: LoggerService;
  readonly #onChange: () => void;
  readonly #now: () => number;
  /** The one asked for the longest ago first. */
  readonly #entries = new Map<string, Entry>();
  #timer?: NodeJS.Timeout;
  #underWay = 0;

  constructor(options: {
    finder: PullRequestFinder;
    logger: LoggerService;
    /** Called when something became of a pull request. */
    onChange: () => void;
    now?: () => number;
  }) {
    this.#finder = options.finder;
    this.#logger = options.logger;
    this.#onChange = options.onChange;
    this.#now = options.now ?? Date.now;
  }

  /** The newest pull request of the exposure's folder, as it was last seen. */
  get(exposure: ExposureRef): PullRequestState | undefined {
    const key = formatExposureRef(exposure);
    const known = this.#entries.get(key);
    if (known) known.wantedAt = this.#now();
    if (!known || this.#isDue(known)) this.#look(key, exposure, known);
    return known?.pullRequest;
  }

  /** Looks no more by itself. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #isDue({ askedAt, pullRequest }: Entry): boolean {
    const isOpen = pullRequest?.state === 'open';
    return this.#now() - askedAt >= (isOpen ? openFreshMs : freshMs);
  }

  #look(key: string, exposure: ExposureRef, known: Entry | undefined): void {
    // Whoever finds everyone busy asks again with the next view.
    if (this.#underWay >= mostAtOnce) return;
    void this.#find(key, {
      ...known,
      exposure,
      askedAt: this.#now(),
      wantedAt: known?.wantedAt ?? this.#now(),
    });
  }

  async #find(key: string, entry: Entry): Promise<void> {
    this.#underWay += 1;
    this.#keep(key, entry);
    const before = entry.pullRequest;
    let pullRequest: PullRequestState | undefined;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      pullRequest = await this.#finder.find(entry.exposure, { signal });
    } catch (error) {
      this.#logger.debug('Pull requests could not be looked up', {
        exposure: key,
        error: describeError(error),
      });
    } finally {
      this.#underWay -= 1;
    }
    const { exposure, wantedAt } = this.#entries.get(key) ?? entry;
    this.#keep(key, {
      exposure,
      askedAt: this.#now(),
      wantedAt,
      ...(pullRequest && { pullRequest }),
    });
    if (!isEqual(pullRequest, before)) this.#onChange();
    if (pullRequest?.state === 'open') this.#follow();
  }

  /** Goes on for as long as there is one that somebody watches. */
  #follow(): void {
    this.#timer ??= setInterval(() => {
      const watched = this.#watched();
      if (watched.length === 0) this.stop();
      for (const [key, entry] of watched) {
        if (this.#isDue(entry)) this.#look(key, entry.exposure, entry);
      }
    }, openFreshMs).unref();
  }

  #watched(): [string, Entry][] {
    return [...this.#entries]
      .filter(
        ([, { pullRequest, wantedAt }]) =>
          pullRequest?.state === 'open' && this.#now() - wantedAt < followMs,
      )
      .sort(([, a], [, b]) => b.wantedAt - a.wantedAt)
      .slice(0, mostFollowed);
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > mostKept) this.#entries.delete(oldest);
  }
}
