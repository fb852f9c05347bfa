import { NotFoundError } from '@backstage/errors';
import {
  Adoption,
  Facts,
  showObserved,
} from '@fitsync/backstage-plugin-spokes-common';
import { adoptFleet } from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';

/** What can be told of a hub and the spokes behind it, for somebody who adopts them. */
export function answerAdoption(
  hub: string,
  { config, facts }: { config: SpokesConfig; facts: Facts },
): Adoption {
  if (!config.hubs.some(({ name }) => name === hub)) {
    throw new NotFoundError(
      `No hub is named '${showObserved(hub)}'; ${
        config.hubs.length > 0
          ? `use one of: ${config.hubs.map(({ name }) => name).join(', ')}`
          : 'none is in spokes.hubs'
      }`,
    );
  }
  return adoptFleet({
    ...facts,
    spokes: facts.spokes.filter(spoke => spoke.hub.name === hub),
  });
}
