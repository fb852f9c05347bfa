import { observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { perSpoke } from '../scope';

/** Account and region of a resource. @public */
export interface Site {
  account: string;
  region: string;
}

export const spokeName = perSpoke<string>(({ facts: { binding, takenAt } }) =>
  observedOk(binding.name, 'configuration', takenAt),
);

export const hubSite = perSpoke<Site>(({ facts: { binding, takenAt } }) => {
  const { account, region } = binding.hub;
  return observedOk({ account, region }, 'configuration', takenAt);
});

export const spokeSite = perSpoke<Site>(({ facts: { binding, takenAt } }) => {
  const { account, region } = binding;
  return observedOk({ account, region }, 'configuration', takenAt);
});
