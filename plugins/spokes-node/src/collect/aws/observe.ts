import { Observed, observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { AwsAction } from './awsActions';
import { CallFailure, callFailure } from './callFailure';

/** Makes a call and keeps how it ended. */
export type Observe = <T>(
  action: AwsAction,
  read: () => Promise<T>,
) => Promise<Observed<T>>;

interface ObserveOptions {
  account: string;
  region: string;
  now: () => Date;
  limit: <T>(run: () => Promise<T>) => Promise<T>;
  signal?: AbortSignal;
}

export function createObserve({
  account,
  region,
  now,
  limit,
  signal,
}: ObserveOptions): Observe {
  return (action, read) =>
    limit(async () => {
      signal?.throwIfAborted();
      try {
        return observedOk(await read(), action, now().toISOString());
      } catch (error) {
        // An end that was asked for says nothing about AWS.
        signal?.throwIfAborted();
        const failure: CallFailure = callFailure(error, {
          action,
          account,
          region,
        });
        return { ...failure, source: action, observedAt: now().toISOString() };
      }
    });
}
