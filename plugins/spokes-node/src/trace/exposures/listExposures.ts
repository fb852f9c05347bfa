import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { SpokeFacts } from '../inputs/exposure';
import { FactsIndex } from '../lookup/createFactsIndex';
import { ingressRoutes } from './ingressRoutes';

/**
 * All Services that a VirtualService of some ingress gateway routes to, spoke by spoke. Where the Services could be
 * read, a destination that does not exist is left out: it is a finding of the one who routes to it.
 *
 * @public
 */
export function listExposures(index: FactsIndex): ExposureRef[] {
  return [...index.spokes].flatMap(([spoke, { facts }]) => {
    try {
      return exposuresOf(spoke, facts);
    } catch {
      // Facts of a shape that no collector writes: the other spokes are still there.
      return [];
    }
  });
}

function exposuresOf(spoke: string, { cluster }: SpokeFacts): ExposureRef[] {
  const { services } = cluster;
  const live = new Set(
    services.value?.map(({ metadata: m }) => `${m.namespace}/${m.name}`),
  );
  const refs = ingressRoutes(cluster)
    .filter(
      ({ namespace, name }) =>
        services.outcome !== 'ok' || live.has(`${namespace}/${name}`),
    )
    .map(({ namespace, name }) => ({ spoke, namespace, service: name }));
  return uniqBy(refs, formatExposureRef);
}
