import { useApi } from '@backstage/frontend-plugin-api';
import { HubOption } from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** The hubs that a spoke can stand behind. */
export function useHubs() {
  const api = useApi(spokesApiRef);
  return useSWR<HubOption[], Error>('plugin.spokes.hubs', () => api.listHubs());
}
