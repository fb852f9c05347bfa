import { useApi } from '@backstage/frontend-plugin-api';
import { ProposableFix } from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** What the reader may propose for an entity's findings. Nothing while that is not known: a button would promise too much. */
export function useFixes(entityRef: string): ProposableFix[] {
  const api = useApi(spokesApiRef);
  const { data } = useSWR(
    ['plugin.spokes.fixes', entityRef],
    () => api.getFixes(entityRef),
    { shouldRetryOnError: false, dedupingInterval: 30_000 },
  );
  return data?.items ?? [];
}
