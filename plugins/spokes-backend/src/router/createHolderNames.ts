import { ExposureHolder } from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';
import { SpokesConfig } from '../config';
import { describedExposure } from '../fleet';

/**
 * How a refusal names who holds a host or path, to someone who may not see the fleet: their own exposures by name, others
 * as another service, with whom to ask.
 */
export function createHolderNames(options: {
  config: SpokesConfig;
  fleet: FleetContent | undefined;
  ownershipEntityRefs: readonly string[];
}): (holder: ExposureHolder) => string {
  const { config, fleet, ownershipEntityRefs } = options;
  const isOwn = (holder: ExposureHolder) => {
    const owner = fleet && describedExposure(fleet, holder)?.owner;
    return (
      owner !== undefined &&
      ownershipEntityRefs.includes(owner.toLocaleLowerCase('en-US'))
    );
  };
  return holder => {
    const { spoke, namespace, service, where } = holder;
    if (isOwn(holder)) {
      const place = where === 'live' ? 'live' : 'in the repository';
      return `${namespace}/${service} on ${spoke} (${place})`;
    }
    const owner = config.spokes.find(({ binding }) => binding.name === spoke)
      ?.binding.owner;
    return `another service (ask ${owner ?? 'the platform team'})`;
  };
}
