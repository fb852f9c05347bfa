import { useApi } from '@backstage/frontend-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import { EntityCallers } from '@fitsync/backstage-plugin-spokes-common';
import { useCallback, useEffect } from 'react';
import useSWR from 'swr';
import { isDenied } from './isDenied';
import { spokesApiRef } from './spokesApiRef';

export type CallersState =
  | { status: 'loading' }
  | { status: 'denied' }
  | { status: 'failed'; error: Error; reload(): void }
  | { status: 'ready'; callers: EntityCallers };

/** Who may call the Services of an entity; read anew with every signal, as what stands above it is. */
export function useCallers(entityRef: string): CallersState {
  const api = useApi(spokesApiRef);
  const { lastSignal } = useSignal('spokes');
  const { data, error, mutate } = useSWR<EntityCallers, Error>(
    ['plugin.spokes.callers', entityRef],
    () => api.getCallers(entityRef),
    { shouldRetryOnError: false },
  );
  const reload = useCallback(() => {
    mutate().catch(() => {}); // the failure is in `error`
  }, [mutate]);

  useEffect(() => {
    if (lastSignal) reload();
  }, [lastSignal, reload]);

  if (error) {
    return isDenied(error)
      ? { status: 'denied' }
      : { status: 'failed', error, reload };
  }
  return data ? { status: 'ready', callers: data } : { status: 'loading' };
}
