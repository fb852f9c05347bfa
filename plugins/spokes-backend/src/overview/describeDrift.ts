import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  listExposures,
} from '@fitsync/backstage-plugin-spokes-node';
import { FoundFleet } from '../fleet';

/**
 * What the repositories describe and the cluster does not have, and the other way round. Nothing where either side could
 * not be read: what is not known is not missing.
 */
export function describeDrift(
  index: FactsIndex,
  spoke: string,
  fleets: FoundFleet[],
): SpokeView['drift'] {
  const isDescribed = fleets.some(({ content }) =>
    content.spokes.some(({ blueprint }) => blueprint.name === spoke),
  );
  const found = index.spokes.get(spoke);
  const services = found?.facts.cluster.services;
  if (!found || !isDescribed || services?.outcome !== 'ok') return undefined;

  const described = new Set(
    fleets.flatMap(({ content }) =>
      content.exposures.flatMap(({ blueprint }) =>
        blueprint.spoke === spoke
          ? [`${blueprint.namespace}/${blueprint.service}`]
          : [],
      ),
    ),
  );
  const live = new Set(
    services.value.map(
      ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
    ),
  );
  const routed = listExposures({
    ...index,
    spokes: new Map([[spoke, found]]),
  }).map(({ namespace, service }) => `${namespace}/${service}`);
  return {
    missing: [...described].filter(name => !live.has(name)).sort(),
    unmanaged: routed.filter(name => !described.has(name)).sort(),
  };
}
