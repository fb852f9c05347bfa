import { TokenBucket } from 'limiter';

/** A token bucket. @public */
export interface AwsRateLimit {
  /** Calls that may be made at once after a pause. */
  burst: number;
  /** Calls per second that it fills by. */
  perSecond: number;
}

/** Limits by service; each has a default below that of AWS. @public */
export interface AwsRateLimitsOptions {
  /** For each action of EC2 on its own, as AWS counts them. */
  ec2?: AwsRateLimit;
  /** For all actions of Elastic Load Balancing together. */
  elasticLoadBalancing?: AwsRateLimit;
  /** For all actions of Route 53 together, in every region. */
  route53?: AwsRateLimit;
  /** For all actions of Certificate Manager together. */
  acm?: AwsRateLimit;
  /** For all actions of CloudWatch together. */
  cloudWatch?: AwsRateLimit;
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
  readonly #route53: AwsRateLimit;
  readonly #acm: AwsRateLimit;
  readonly #cloudWatch: AwsRateLimit;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(options: AwsRateLimitsOptions = {}) {
    const {
      ec2 = { burst: 50, perSecond: 10 },
      elasticLoadBalancing = { burst: 20, perSecond: 5 },
      route53 = { burst: 2, perSecond: 2 },
      acm = { burst: 5, perSecond: 5 },
      cloudWatch = { burst: 20, perSecond: 10 },
    } = options;
    this.#ec2 = ec2;
    this.#elasticLoadBalancing = elasticLoadBalancing;
    this.#route53 = route53;
    this.#acm = acm;
    this.#cloudWatch = cloudWatch;
  }

  /** Resolves when a call of the action may be made. */
  async take(account: string, region: string, action: string): Promise<void> {
    const bucket = this.#bucketFor(account, region, action);
    await bucket.removeTokens(1);
  }

  /** EC2 counts each action on its own; Route 53 has no regions. */
  #bucketFor(account: string, region: string, action: string): TokenBucket {
    const place = `${account}/${region}`;
    if (action.startsWith('ec2:')) {
      return this.#bucketOf(`${place}/${action}`, this.#ec2);
    }
    if (action.startsWith('acm:')) {
      return this.#bucketOf(`${place}/acm`, this.#acm);
    }
    if (action.startsWith('cloudwatch:')) {
      return this.#bucketOf(`${place}/cloudwatch`, this.#cloudWatch);
    }
    return action.startsWith('route53:')
      ? this.#bucketOf(`${account}/route53`, this.#route53)
      : this.#bucketOf(
          `${place}/elasticloadbalancing`,
          this.#elasticLoadBalancing,
        );
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
