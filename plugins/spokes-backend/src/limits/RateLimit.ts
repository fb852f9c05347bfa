import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SpokesConfigSource } from '../config';
import { TooManyRequestsError } from './TooManyRequestsError';

/** Seconds in which a user's points come back. */
const windowSeconds = 60;

/**
 * What one user may ask a minute of what costs others something: calls to AWS, clones, traces. Each replica counts for
 * itself. Services are not limited: they are plugins of this Backstage.
 */
export class RateLimit {
  readonly #config: SpokesConfigSource;
  readonly #limiter: RateLimiterMemory;

  constructor(options: { config: SpokesConfigSource }) {
    this.#config = options.config;
    this.#limiter = new RateLimiterMemory({
      points: options.config.current.costlyPerMinute,
      duration: windowSeconds,
    });
  }

  /** @throws TooManyRequestsError where the caller has asked too much. */
  async take(credentials: BackstageCredentials, points = 1): Promise<void> {
    const user = userOf(credentials);
    if (user === undefined) return;
    const most = this.#config.current.costlyPerMinute;
    this.#limiter.points = most;
    try {
      await this.#limiter.consume(user, points);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooManyRequestsError({
        most,
        seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
  }
}

function userOf({ principal }: BackstageCredentials): string | undefined {
  const isUser =
    typeof principal === 'object' &&
    principal !== null &&
    'userEntityRef' in principal &&
    typeof principal.userEntityRef === 'string';
  return isUser ? String(principal.userEntityRef) : undefined;
}
