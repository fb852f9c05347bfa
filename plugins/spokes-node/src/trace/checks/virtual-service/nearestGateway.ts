import { Gateway } from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { nameOf } from '../../lookup/clusterLookups';

/** A Gateway that a fix may propose: of the namespace itself, if it has one. */
export function nearestGateway(
  gateways: readonly Gateway[],
  namespace: string,
): string {
  const [nearest] = sortBy(gateways, [
    ({ metadata }) => metadata.namespace !== namespace,
    nameOf,
  ]);
  return nearest ? nameOf(nearest) : 'there is none yet';
}
