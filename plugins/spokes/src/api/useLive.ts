import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect } from 'react';
import useSWR from 'swr';
import { isDenied } from './isDenied';

/** What a viewer of something that changes by itself sees. */
export type LiveState<T> =
  | { status: 'loading' }
  | { status: 'denied' }
  | { status: 'failed'; error: Error; reload(): void }
  | {
      status: 'ready';
      data: T;
      /** Set while another question's answer still stands here. */
      isPrevious: boolean;
      /** Set while the last read failed: what is shown is from before. */
      failure?: { error: Error; lastReadAt: Date };
      reload(): void;
    };

/** While signals arrive, polling only guards against a connection that broke unnoticed. */
const slowdownWithSignals = 10;

/** While nothing was read yet, which is mostly a backend that still starts. */
const secondsUntilFirstRetry = 5;

/**
 * Reads again by signals, by focus and at the pace that the backend asks for. While another question is answered, the
 * last answer stays.
 */
export function useLive<T extends { refreshSeconds?: number }>(
  key: readonly unknown[],
  read: () => Promise<T>,
): LiveState<T> {
  const { lastSignal } = useSignal('spokes');
  const { data, error, isLoading, mutate } = useSWR<
    { answer: T; readAt: number },
    Error
  >(key, async () => ({ answer: await read(), readAt: Date.now() }), {
    keepPreviousData: true,
    refreshInterval: latest =>
      1000 *
      (latest?.answer.refreshSeconds ?? 0) *
      (lastSignal ? slowdownWithSignals : 1),
    shouldRetryOnError: failure => !isDenied(failure),
    onErrorRetry: (_error, _key, _config, revalidate, { retryCount }) => {
      const seconds = data?.answer.refreshSeconds ?? secondsUntilFirstRetry;
      setTimeout(() => revalidate({ retryCount }), 1000 * seconds);
    },
  });

  const reload = useCallback(() => {
    mutate().catch(() => {}); // the failure is in `error`
  }, [mutate]);

  useEffect(() => {
    if (lastSignal) reload();
  }, [lastSignal, reload]);

  if (error && isDenied(error)) return { status: 'denied' };
  if (data) {
    return {
      status: 'ready',
      data: data.answer,
      isPrevious: isLoading,
      ...(error && {
        failure: { error, lastReadAt: new Date(data.readAt) },
      }),
      reload,
    };
  }
  return error ? { status: 'failed', error, reload } : { status: 'loading' };
}
