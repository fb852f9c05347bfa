import { Gateway } from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { nameOf } from '../../lookup/clusterLookups';

/** A Gateway that a fix may propose: of the namespace itself, if it has one. */
export function nearestGateway(
  gateways: readonly Gateway[],
  namespace: string,
  /** Of the Gateway API, for an HTTPRoute. */
  ofGatewayApi = false,
): string {
  const usable = gateways.filter(
    one => isTranslatedGateway(one) === ofGatewayApi,
  );
  const [nearest] = sortBy(usable, [
    ({ metadata }) => metadata.namespace !== namespace,
    nameOf,
  ]);
  return nearest ? nameOf(nearest) : 'there is none yet';
}
