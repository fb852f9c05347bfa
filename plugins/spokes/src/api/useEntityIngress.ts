import { useApi } from '@backstage/frontend-plugin-api';
import { EntityIngress } from '@fitsync/backstage-plugin-spokes-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect } from 'react';
import useSWR from 'swr';
import { isDenied } from './isDenied';
import { spokesApiRef } from './spokesApiRef';

/** What a viewer of one entity's ingress sees. */
export type EntityIngressState =
  | { status: 'loading' }
  | { status: 'denied' }
  | { status: 'failed'; error: Error; reload(): void }
  | {
      status: 'ready';
      ingress: EntityIngress;
      /** Set while the last read failed: what is shown is from before. */
      failure?: { error: Error; lastReadAt: Date };
      reload(): void;
    };

/** While signals arrive, polling only guards against a connection that broke unnoticed. */
const slowdownWithSignals = 10;

/** While nothing was read yet, which is mostly a backend that still starts. */
const secondsUntilFirstRetry = 5;

/**
 * The ingress of an entity, kept current by signals, by focus and by polling at the pace the backend asks for. One
 * request serves every viewer of the same entity on the page; an answer stays while a newer one is fetched.
 */
export function useEntityIngress(entityRef: string): EntityIngressState {
  const api = useApi(spokesApiRef);
  const { lastSignal } = useSignal('spokes');

  const { data, error, mutate } = useSWR<
    { ingress: EntityIngress; readAt: number },
    Error
  >(
    ['plugin.spokes.ingress', entityRef],
    async () => ({
      ingress: await api.getIngress(entityRef),
      readAt: Date.now(),
    }),
    {
      refreshInterval: latest =>
        1000 *
        (latest?.ingress.refreshSeconds ?? 0) *
        (lastSignal ? slowdownWithSignals : 1),
      shouldRetryOnError: failure => !isDenied(failure),
      onErrorRetry: (_error, _key, _config, revalidate, { retryCount }) => {
        const seconds = data?.ingress.refreshSeconds ?? secondsUntilFirstRetry;
        setTimeout(() => revalidate({ retryCount }), 1000 * seconds);
      },
    },
  );

  const reload = useCallback(() => {
    mutate().catch(() => {}); // the failure is in `error`
  }, [mutate]);

  useEffect(() => {
    if (lastSignal) reload();
  }, [lastSignal, reload]);

  if (error && isDenied(error)) return { status: 'denied' };
  if (data) {
    const lastReadAt = new Date(data.readAt);
    return {
      status: 'ready',
      ingress: data.ingress,
      failure: error && { error, lastReadAt },
      reload,
    };
  }
  return error ? { status: 'failed', error, reload } : { status: 'loading' };
}
