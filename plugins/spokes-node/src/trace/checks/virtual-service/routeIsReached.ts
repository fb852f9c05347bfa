import {
  VirtualService,
  virtualServiceShadowed,
} from '@fitsync/backstage-plugin-spokes-common';
import { EntryPoint } from '../../exposures/findEntryPoints';
import { earlierRule } from '../../gatewayApi/earlierRule';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { coversPath } from '../../istio/matchesPath';
import { resolveHost } from '../../istio/resolveHost';
import {
  HttpMatch,
  isConditional,
  OrderedRoute,
  orderedRoutes,
} from '../../istio/routes';
import { nameOf, virtualServicesByName } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Routes are tried in order, and the first that matches takes the request. */
export const routeIsReached = defineCheck({
  id: 'virtual-service.is-reached',
  hop: 'virtual-service',
  description: 'No earlier route takes the requests that this one is for.',
  inputs: ['cluster', 'exposure', 'entry', 'virtualServices'],
  emits: [virtualServiceShadowed],
  run({ cluster, exposure, entry, virtualServices }, report, from) {
    const { virtualService, route } = entry.leading;
    const taker = takerOf(entry, virtualServices);
    if (!taker || sendsTo(taker, exposure.namespace, exposure.service)) return;
    const destination = whereTo(taker);
    report(virtualServiceShadowed, {
      resource: kubeRef(cluster, 'VirtualService', virtualService),
      args: {
        virtualService: nameOf(virtualService),
        other: nameOf(taker.holder),
        path: entry.path,
        by: taker.label,
        shadowed: route.label,
        place: placeOf(route),
        above: taker.holder === route.holder ? placeOf(taker) : 'elsewhere',
        destination,
      },
      evidence: [
        {
          ...from.entry,
          subject: `route ${taker.label} of VirtualService ${nameOf(
            virtualService,
          )}, which comes first`,
          observed: destination,
          expected: exposure.service,
        },
      ],
    });
  },
});

/** The first route before that of the entry which leaves nothing to it. */
function takerOf(
  { leading, reference }: EntryPoint,
  all: readonly VirtualService[],
): OrderedRoute | undefined {
  const { virtualService, position, match } = leading;
  const named = virtualServicesByName(all);
  if (!isTranslatedRoute(virtualService)) {
    return orderedRoutes(virtualService, named)
      .slice(0, position)
      .find(one => takes(one, match));
  }
  const listener = `${reference.namespace}/${reference.name}`;
  const found = earlierRule(all, listener, virtualService, position, match);
  return found && orderedRoutes(found.route, named)[found.position];
}

/** True if the route leaves nothing of what the match is for. */
function takes({ matches }: OrderedRoute, match?: HttpMatch): boolean {
  if (matches.length === 0) return true;
  return matches.some(
    one =>
      !isConditional(one) &&
      (one.port === undefined || one.port === match?.port) &&
      one.gateways === undefined &&
      coversPath(one.uri, match?.uri),
  );
}

function sendsTo(
  { route, holder }: OrderedRoute,
  namespace: string,
  name: string,
): boolean {
  return route.route.some(({ destination }) => {
    const host = resolveHost(destination.host, holder.metadata.namespace);
    return (
      host.kind === 'service' &&
      host.namespace === namespace &&
      host.name === name
    );
  });
}

function whereTo({ route }: OrderedRoute): string {
  if (route.redirect) return 'a redirect';
  if (route.directResponse) return 'a fixed answer';
  return (
    route.route.map(({ destination }) => destination.host).join(', ') ||
    'nowhere'
  );
}

/** As a JSON pointer into the VirtualService that holds it. */
function placeOf({ route, holder }: OrderedRoute): string {
  return `/spec/http/${holder.spec.http.indexOf(route)}`;
}
