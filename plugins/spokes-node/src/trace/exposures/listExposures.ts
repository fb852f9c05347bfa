import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { SpokeFacts } from '../inputs/exposure';
import { leadingRoutes } from '../istio/leadingRoutes';
import { servicesByName } from '../lookup/clusterLookups';
import { FactsIndex } from '../lookup/createFactsIndex';
import { perVersion } from '../lookup/perVersion';
import { SpokeIndex } from '../lookup/spokeIndex';

function exposuresOf({ binding, cluster }: SpokeFacts): ExposureRef[] {
  const spoke = binding.name;
  const { services, virtualServices } = cluster;
  const live = servicesByName(services.value ?? []);
  const routes = leadingRoutes(virtualServices.value ?? []);
  return Object.entries(routes).flatMap(([name, ways]) => {
    const [namespace, service, ...rest] = name.split('/');
    const isService = service !== undefined && rest.length === 0;
    const isRouted = ways.some(way => way.references.gateways.length > 0);
    const mayExist = services.outcome !== 'ok' || live.has(name);
    return isService && isRouted && mayExist
      ? [{ spoke, namespace, service }]
      : [];
  });
}

/** Of a spoke that has not changed it is the list of before: it is asked for with every change of another one. */
const listOf = perVersion(({ facts }: SpokeIndex): ExposureRef[] => {
  try {
    return exposuresOf(facts);
  } catch {
    // Facts of a shape that no collector writes: the other spokes are still there.
    return [];
  }
});

/**
 * All Services that a VirtualService of some ingress gateway routes to, spoke by spoke. Where the Services could be
 * read, a destination that does not exist is left out: it is a finding of the one who routes to it.
 *
 * @public
 */
export function listExposures(index: FactsIndex): ExposureRef[] {
  return [...index.spokes.values()].flatMap(listOf);
}
