import { useApi } from '@backstage/frontend-plugin-api';
import { ExposureOption } from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** The exposures that the viewer may change; asked for only where they are of use. */
export function useExposureOptions(wanted = true) {
  const api = useApi(spokesApiRef);
  return useSWR<ExposureOption[], Error>(
    wanted && 'plugin.spokes.exposures',
    () => api.listExposures(),
  );
}
