import { ExposureRef, Service } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { combine } from '../inputs/combine';
import { notThere } from '../inputs/outcomes';
import { servicesByName } from '../lookup/clusterLookups';
import { FactsIndex } from '../lookup/createFactsIndex';

/**
 * The live Service of an exposure, or that there is none.
 *
 * @public
 */
export function findService(
  index: FactsIndex,
  ref: ExposureRef,
): Input<Service> {
  const spoke = index.spokes.get(ref.spoke);
  if (!spoke) {
    return notThere(`no spoke is named ${ref.spoke}`);
  }
  const { services } = spoke.facts.cluster;
  return combine({ services }, values => {
    const service = servicesByName(values.services).get(
      `${ref.namespace}/${ref.service}`,
    );
    return service
      ? { value: service }
      : notThere(`${ref.spoke} has no Service ${ref.namespace}/${ref.service}`);
  });
}
