import { TokenBucket } from 'limiter';

/** @public */
export interface AwsRateLimit {
  /** Calls that may be made at once after a pause. */
  burst: number;
  perSecond: number;
}

/** @public */
export interface AwsRateLimitsOptions {
  /** For each action of EC2 on its own, as AWS counts them. */
  ec2?: AwsRateLimit;
  /** For all actions of Elastic Load Balancing together. */
  elasticLoadBalancing?: AwsRateLimit;
}

/**
 * Keeps calls to half of what AWS allows an account in a region, so that others who use it are not slowed down. Share
 * one instance among all collectors of a process.
 *
 * @public
 */
export class AwsRateLimits {
  readonly #ec2: AwsRateLimit;
  readonly #elasticLoadBalancing: AwsRateLimit;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(options: AwsRateLimitsOptions = {}) {
    const {
      ec2 = { burst: 50, perSecond: 10 },
      elasticLoadBalancing = { burst: 20, perSecond: 5 },
    } = options;
    this.#ec2 = ec2;
    this.#elasticLoadBalancing = elasticLoadBalancing;
  }

  /** Resolves when a call of the action may be made. */
  async take(account: string, region: string, action: string): Promise<void> {
    const ofEc2 = action.startsWith('ec2:');
    const bucket = this.#bucketOf(
      `${account}/${region}/${ofEc2 ? action : 'elasticloadbalancing'}`,
      ofEc2 ? this.#ec2 : this.#elasticLoadBalancing,
    );
    await bucket.removeTokens(1);
  }

  #bucketOf(key: string, { burst, perSecond }: AwsRateLimit): TokenBucket {
    const known = this.#buckets.get(key);
    if (known) return known;
    const bucket = new TokenBucket({
      bucketSize: burst,
      tokensPerInterval: perSecond,
      interval: 'second',
    });
    // The library starts with an empty bucket.
    bucket.content = burst;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
