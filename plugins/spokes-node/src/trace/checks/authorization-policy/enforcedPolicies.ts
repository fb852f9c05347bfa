import { AuthorizationPolicy } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { AuthorizationStop } from '../../inputs/kubernetes/authorization';

/** Every policy that some pod on the request's way enforces, once. */
export function enforcedPolicies(
  stops: readonly AuthorizationStop[],
): AuthorizationPolicy[] {
  return uniq(
    stops.flatMap(({ pods }) => pods.flatMap(({ policies }) => policies)),
  );
}
