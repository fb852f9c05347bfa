/**
 * How a read of the outside world ended.
 *
 * Only `ok` may be judged; everything else makes a hop *unknown*, never *pass*.
 *
 * @public
 */
export type Outcome = 'ok' | 'denied' | 'throttled' | 'failed' | 'stale';

/**
 * A successful read.
 *
 * @public
 */
export interface ObservedOk<T> {
  /** The only outcome that may be judged. */
  outcome: 'ok';
  /** What was read, parsed by its schema. */
  value: T;
  /** ISO 8601 instant of the read. */
  observedAt: string;
  /** The call that was made, e.g. `ec2:DescribeRouteTables` or `list v1/pods`. */
  source: string;
  /** Names of what was there too but could not be understood, so that it is missing in `value`. */
  malformed?: string[];
}

/**
 * A read that did not give a current value. `value` is what was last seen, to be shown with its age and never judged.
 *
 * @public
 */
export interface ObservedFailure<T> {
  /** Why there is no current value. */
  outcome: Exclude<Outcome, 'ok'>;
  /** The last good one, where there was one. */
  value?: T;
  /** ISO 8601 instant of the failed read; for `stale`, of the last good one. */
  observedAt: string;
  /** The call that was made, as in `ObservedOk`. */
  source: string;
  /** What to do about it, in words fit for a reader; never the upstream error's text. */
  action: string;
}

/**
 * A value from outside, with its age and how the read ended.
 *
 * @public
 */
export type Observed<T> = ObservedOk<T> | ObservedFailure<T>;

/**
 * A read that gave a value.
 *
 * @public
 */
export function observedOk<T>(
  value: T,
  source: string,
  observedAt: string,
): ObservedOk<T> {
  return { outcome: 'ok', value, source, observedAt };
}
