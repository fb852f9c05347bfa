import { ExposureRef, Service } from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';

const byName = new WeakMap<readonly Service[], Map<string, Service>>();

/** The Service of an exposure as it was last seen. */
export function serviceOf(
  index: FactsIndex,
  { spoke, namespace, service }: ExposureRef,
): Service | undefined {
  const services = index.spokes.get(spoke)?.facts.cluster.services.value;
  if (!services) return undefined;
  const known =
    byName.get(services) ??
    new Map(
      services.map(one => [
        `${one.metadata.namespace}/${one.metadata.name}`,
        one,
      ]),
    );
  byName.set(services, known);
  return known.get(`${namespace}/${service}`);
}
