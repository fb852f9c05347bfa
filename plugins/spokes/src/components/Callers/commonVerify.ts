import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import isEqual from 'lodash/isEqual';

/** What clients would get, where that is the same in the place of several callers: to be said once. */
export function commonVerify(
  edges: readonly CallEdge[],
): CallEdge['verify'] | undefined {
  const [first, ...others] = edges;
  return others.length > 0 &&
    others.every(({ verify }) => isEqual(verify, first.verify))
    ? first.verify
    : undefined;
}
