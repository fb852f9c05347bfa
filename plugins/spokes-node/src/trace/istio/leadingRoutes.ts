import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { virtualServicesByName } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';
import { gatewayReferences, GatewayReferences } from './gatewayReferences';
import { resolveHost } from './resolveHost';
import { Destination, HttpMatch, OrderedRoute, orderedRoutes } from './routes';

/** One way in which a VirtualService sends to a Service. */
export interface LeadingRoute {
  virtualService: VirtualService;
  route: OrderedRoute;
  /** Place of the route in the order of the VirtualService, from 0. */
  position: number;
  /** The alternative under which the route is taken; absent where it takes every request. */
  match?: HttpMatch;
  destination: Destination;
  /** Its part of the requests, where the route says so. */
  weight?: number;
  references: GatewayReferences;
}

const waysOf =
  (named: ReadonlyMap<string, VirtualService>) =>
  (virtualService: VirtualService): LeadingRoute[] => {
    const ofAll = gatewayReferences(virtualService);
    return orderedRoutes(virtualService, named).flatMap((route, position) => {
      const matches = route.matches.length > 0 ? route.matches : [undefined];
      return matches.flatMap(match => {
        const references = match?.gateways
          ? gatewayReferences(virtualService, match.gateways)
          : ofAll;
        return route.route.route.map(({ destination, weight }) => ({
          virtualService,
          route,
          position,
          match,
          destination,
          weight,
          references,
        }));
      });
    });
  };

/** Every way that leads to a Service, by `namespace/name` of it, whether the Service exists or not. */
export const leadingRoutes = perVersion(
  (all: readonly VirtualService[]): Record<string, LeadingRoute[]> => {
    const named = virtualServicesByName(all);
    return groupBy(
      // Without hosts it is a delegate, which leads nowhere by itself.
      all.filter(({ spec }) => spec.hosts.length > 0).flatMap(waysOf(named)),
      ({ destination, route }) => {
        const host = resolveHost(
          destination.host,
          route.holder.metadata.namespace,
        );
        return host.kind === 'service'
          ? `${host.namespace}/${host.name}`
          : host.host;
      },
    );
  },
);
