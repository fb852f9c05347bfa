import { useApi } from '@backstage/frontend-plugin-api';
import { SpokeOption } from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** The spokes that a service can be brought to. */
export function useSpokes() {
  const api = useApi(spokesApiRef);
  return useSWR<SpokeOption[], Error>('plugin.spokes.spokes', () =>
    api.listSpokes(),
  );
}
