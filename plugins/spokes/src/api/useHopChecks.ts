import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ExposureRef,
  formatExposureRef,
  HopCheck,
  HopResult,
} from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** What the checks of a hop were held against. */
export type HopChecksState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; reload(): void }
  | { status: 'ready'; checks: HopCheck[] };

/**
 * What each check of a hop found, read once somebody looks at the hop and again when its evidence is newer. One answer
 * holds all hops of the exposure, so the next one that is opened is there at once.
 */
export function useHopChecks(
  exposure: ExposureRef,
  { hop, observedAt }: HopResult,
): HopChecksState {
  const api = useApi(spokesApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const evidence = formatExposureRef(exposure);
  const { data, error, mutate } = useSWR<Map<string, HopCheck[]>, Error>(
    ['plugin.spokes.evidence', entityRef, evidence, observedAt],
    async () => {
      const { exposures } = await api.getIngress(entityRef, { evidence });
      const view = exposures.find(
        one => formatExposureRef(one.exposure) === evidence,
      );
      const hops = view?.status === 'traced' ? view.trace.hops : [];
      return new Map(hops.map(one => [one.hop, one.checks ?? []]));
    },
    {
      keepPreviousData: true,
      revalidateOnFocus: false,
      shouldRetryOnError: false,
    },
  );

  if (data) return { status: 'ready', checks: data.get(hop) ?? [] };
  const reload = () => {
    mutate().catch(() => {}); // the failure is in `error`
  };
  return error ? { status: 'failed', error, reload } : { status: 'loading' };
}
