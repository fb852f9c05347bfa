import { NetworkPolicy } from '@fitsync/backstage-plugin-spokes-common';
import { sortBy, uniqBy } from 'lodash';
import { Crossing } from '../../inputs/kubernetes/crossings';
import { nameOf } from '../../lookup/clusterLookups';

/** The policies that drop some of the connections, each once and in the order of their names. */
export function droppingPolicies(
  crossings: readonly Crossing[],
): NetworkPolicy[] {
  return sortBy(
    uniqBy(
      crossings.flatMap(({ droppedBy }) => droppedBy),
      nameOf,
    ),
    nameOf,
  );
}
