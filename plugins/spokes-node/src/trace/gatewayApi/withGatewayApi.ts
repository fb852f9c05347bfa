import {
  Gateway,
  GrpcRoute,
  HttpRoute,
  KubernetesGateway,
  Namespace,
  Observed,
  Service,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { compact, keyBy } from 'lodash';
import { nameOf, servicesByName } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';
import { WholeClusterFacts } from '../lookup/wholeCluster';
import { grpcAsHttp } from './grpcAsHttp';
import { translateGateway } from './translateGateway';
import { translateRoute } from './translateRoute';

/** One list, so that lookups on it are made once. */
const none: never[] = [];

/** Each list is made once for what it is made of: lookups are kept by its identity. */
const gatewaysOf = perVersion((gateways: readonly KubernetesGateway[]) =>
  perVersion((services: readonly Service[]) =>
    perVersion((namespaces: readonly Namespace[]): Gateway[] =>
      gateways.flatMap(gateway =>
        translateGateway(gateway, servicesByName(services), namespaces),
      ),
    ),
  ),
);

const routesOf = perVersion((routes: readonly HttpRoute[]) =>
  perVersion((calls: readonly GrpcRoute[]) =>
    perVersion((gateways: readonly KubernetesGateway[]): VirtualService[] => {
      const named = new Map(Object.entries(keyBy(gateways, nameOf)));
      return compact([
        ...routes.map(route => translateRoute(route, named)),
        ...calls.map(route =>
          translateRoute(grpcAsHttp(route), named, 'GRPCRoute'),
        ),
      ]);
    }),
  ),
);

type Joined<T> = (own: readonly T[]) => (translated: readonly T[]) => T[];

/** Istio's own come last, so that they are the ones which a name finds. */
const joinLists = <T>(): Joined<T> =>
  perVersion((own: readonly T[]) =>
    perVersion((translated: readonly T[]) => [...translated, ...own]),
  );
const gatewayLists = joinLists<Gateway>();
const routeLists = joinLists<VirtualService>();

/**
 * The cluster with its Gateways and routes of the Gateway API put beside those of Istio, as istiod reads them. What was
 * last seen is used, too: whether it may be judged is up to the outcome of its own kind (`gatewayApiKinds`).
 */
export const withGatewayApi = perVersion(
  (cluster: WholeClusterFacts): WholeClusterFacts => {
    const { kubernetesGateways, httpRoutes, grpcRoutes } = cluster;
    const { services, namespaces } = cluster;
    const written = listOf(kubernetesGateways);
    const routes = listOf(httpRoutes);
    const calls = listOf(grpcRoutes);
    if (written.length + routes.length + calls.length === 0) return cluster;
    const translated = gatewaysOf(written)(listOf(services))(
      listOf(namespaces),
    );
    return {
      ...cluster,
      gateways: beside(cluster.gateways, translated, gatewayLists),
      virtualServices: beside(
        cluster.virtualServices,
        routesOf(routes)(calls)(written),
        routeLists,
      ),
    };
  },
);

/** What is no list, in facts that somebody damaged, lookups cannot be kept by. */
function listOf<T>({ value }: Observed<T[]>): readonly T[] {
  return Array.isArray(value) ? value : none;
}

function beside<T>(
  observed: Observed<T[]>,
  translated: readonly T[],
  lists: Joined<T>,
): Observed<T[]> {
  if (translated.length === 0) return observed;
  const value = lists(listOf(observed))(translated);
  return { ...observed, value };
}
