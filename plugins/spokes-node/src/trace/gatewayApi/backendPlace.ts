import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';
import { fqdnOf } from '../istio/resolveHost';
import { Destination, HttpRoute } from '../istio/routes';
import { isTranslatedRoute } from './TranslatedRoute';

/** Where a destination stands in the rules of a route of the Gateway API, as a JSON pointer; absent for a VirtualService. */
export function backendPlace(
  virtualService: VirtualService,
  route: HttpRoute,
  { host, port }: Destination,
): string | undefined {
  if (!isTranslatedRoute(virtualService)) return undefined;
  const { metadata, spec } = virtualService.origin.object;
  const rule = virtualService.spec.http.indexOf(route);
  const index = (spec.rules[rule]?.backendRefs ?? []).findIndex(
    ({ namespace = metadata.namespace, name, ...one }) =>
      fqdnOf({ namespace, name }) === host && one.port === port?.number,
  );
  return index < 0 ? undefined : `/spec/rules/${rule}/backendRefs/${index}`;
}
