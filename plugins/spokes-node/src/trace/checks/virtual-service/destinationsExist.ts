import {
  Service,
  VirtualService,
  virtualServiceDestinationNotFound,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { backendPlace } from '../../gatewayApi/backendPlace';
import { gatewayReferences } from '../../istio/gatewayReferences';
import { LeadingRoute } from '../../istio/leadingRoutes';
import { fqdnOf, resolveHost } from '../../istio/resolveHost';
import { OrderedRoute, orderedRoutes } from '../../istio/routes';
import {
  nameOf,
  servicesByName,
  virtualServicesByName,
} from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/**
 * A destination that is no Service has no cluster in Envoy: 503. Looked at are the routes that lead to the exposure; where
 * none does, those of its namespace that a gateway serves, since one of them may have been meant.
 */
export const destinationsExist = defineCheck({
  id: 'virtual-service.destinations-exist',
  hop: 'virtual-service',
  description: 'The Services that the route sends to exist.',
  inputs: [
    ...(['cluster', 'exposure', 'waysToService'] as const),
    ...(['virtualServices', 'services'] as const),
  ],
  emits: [virtualServiceDestinationNotFound],
  run(values, report, from) {
    const { cluster, exposure, waysToService, virtualServices } = values;
    const named = servicesByName(values.services);
    for (const { virtualService, route } of candidatesOf(
      exposure.namespace,
      waysToService,
      virtualServices,
    )) {
      const weights = route.route.route.map(({ weight }) => weight ?? 0);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      route.route.route.forEach(({ destination, weight }) => {
        const { namespace } = route.holder.metadata;
        const missing = missingService(destination.host, namespace, named);
        if (!missing) return;
        report(virtualServiceDestinationNotFound, {
          resource: kubeRef(cluster, 'VirtualService', virtualService),
          forFix: {
            backend: backendPlace(virtualService, route.route, destination),
          },
          args: {
            virtualService: nameOf(virtualService),
            route: route.label,
            host: destination.host,
            resolved: missing.resolved,
            suggestion: missing.suggestion ?? exposure.service,
          },
          evidence: [
            {
              ...from.virtualServices,
              subject: `destination of route ${
                route.label
              } of VirtualService ${nameOf(virtualService)}`,
              observed: destination.host,
              expected: missing.suggestion ?? exposure.service,
            },
          ],
          ...(total > 0 && {
            share: {
              affected: weight ?? 0,
              total,
              of: 'parts of the traffic',
            },
          }),
        });
      });
    }
  },
});

interface Candidate {
  virtualService: VirtualService;
  route: OrderedRoute;
}

function candidatesOf(
  namespace: string,
  waysToService: readonly LeadingRoute[],
  virtualServices: readonly VirtualService[],
): Candidate[] {
  const ways = uniqBy(waysToService, ({ route }) => route);
  if (ways.some(({ references }) => references.gateways.length > 0)) {
    return ways;
  }
  const meant = virtualServices
    .filter(
      one =>
        one.metadata.namespace === namespace &&
        gatewayReferences(one).gateways.length > 0,
    )
    .flatMap(virtualService =>
      orderedRoutes(virtualService, virtualServicesByName(virtualServices)).map(
        route => ({ virtualService, route }),
      ),
    );
  return uniqBy([...ways, ...meant], ({ route }) => route.route);
}

/** What the host stands for, if that is a Service of this cluster which does not exist. */
function missingService(
  host: string,
  namespace: string,
  named: ReadonlyMap<string, Service>,
): { resolved: string; suggestion?: string } | undefined {
  const resolved = resolveHost(host, namespace);
  if (resolved.kind === 'service') {
    const name = `${resolved.namespace}/${resolved.name}`;
    return named.has(name) ? undefined : { resolved: name };
  }
  // A name that is none of this cluster's may be a ServiceEntry (`externalsAreRegistered`); one that only lacks its domain
  // is meant as a Service.
  const [name, inNamespace, ...rest] = resolved.host.split('.');
  const meant = named.get(`${inNamespace}/${name}`);
  return meant && ['', 'svc'].includes(rest.join('.'))
    ? {
        resolved: `${host}, taken as a complete name`,
        suggestion: fqdnOf(meant.metadata),
      }
    : undefined;
}
