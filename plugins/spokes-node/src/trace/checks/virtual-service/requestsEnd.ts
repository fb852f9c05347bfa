import {
  routeWithoutTimeout,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Of the route that the exposure comes in by: what one route of an app lacks, the others mostly lack as well. */
export const requestsEnd = defineCheck({
  id: 'virtual-service.requests-end',
  hop: 'virtual-service',
  description: 'The route that leads to the app has a timeout.',
  inputs: ['cluster', 'entry'],
  emits: [routeWithoutTimeout],
  run({ cluster, entry }, report, from) {
    const { label, timeout, holder, route } = entry.leading.route;
    // `0s` is a timeout, too: it says that there is none on purpose.
    if (timeout !== undefined) return;
    const name = nameOf(holder);
    report(routeWithoutTimeout, {
      resource: kubeRef(cluster, 'VirtualService', holder),
      args: { route: label, virtualService: name },
      forFix: { place: placeOf(holder, holder.spec.http.indexOf(route)) },
      evidence: [
        {
          ...from.entry,
          subject: `timeout of route ${label} of VirtualService ${name}`,
          observed: 'none',
          expected: 'one that the slowest good answer keeps, or 0s',
        },
      ],
    });
  },
});

/** Where the timeout belongs, as a JSON pointer; a GRPCRoute has none. */
function placeOf(holder: VirtualService, index: number): string | undefined {
  if (!isTranslatedRoute(holder)) return `/spec/http/${index}/timeout`;
  const { kind, object } = holder.origin;
  if (kind !== 'HTTPRoute') return undefined;
  const timeouts = `/spec/rules/${index}/timeouts`;
  return object.spec.rules[index]?.timeouts ? `${timeouts}/request` : timeouts;
}
