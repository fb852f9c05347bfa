import { useApi } from '@backstage/frontend-plugin-api';
import { ExposureOption } from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** The exposures that the viewer may change. */
export function useExposureOptions() {
  const api = useApi(spokesApiRef);
  return useSWR<ExposureOption[], Error>('plugin.spokes.exposures', () =>
    api.listExposures(),
  );
}
