import { ExposureRef, Service } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { serviceNamed } from '../inputs/kubernetes/serviceNamed';
import { notThere } from '../inputs/outcomes';
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
  return serviceNamed(spoke.facts.cluster, `${ref.namespace}/${ref.service}`);
}
