import {
  ClusterFacts,
  Gateway,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { memoize } from 'lodash';
import { parseServiceHost, ServiceName } from '../lookup/serviceHost';

/** That requests from an ingress gateway reach a Service, and by which names. */
export interface IngressRoute extends ServiceName {
  virtualService: VirtualService;
  /** Those of the VirtualService's gateways that exist. */
  gateways: Gateway[];
  hosts: string[];
  /** Path prefix of the first match; `/` when any path will do. */
  path: string;
}

/**
 * Every route from a gateway to a Service of the cluster. It only tells which exposures there are; whether the route
 * works is for the checks. So it looks at what was last seen, too.
 */
export function ingressRoutes(cluster: ClusterFacts): IngressRoute[] {
  return routesOf(cluster);
}

const routesOf = memoize((cluster: ClusterFacts): IngressRoute[] => {
  const virtualServices = cluster.virtualServices.value ?? [];
  const gateways = cluster.gateways.value ?? [];
  return virtualServices.flatMap(virtualService => {
    const { spec, metadata } = virtualService;
    const names = (spec.gateways ?? ['mesh']).filter(name => name !== 'mesh');
    if (names.length === 0) return [];
    const route = {
      virtualService,
      hosts: spec.hosts,
      gateways: gateways.filter(gateway =>
        names.some(name => isNamed(gateway, name, metadata.namespace)),
      ),
    };
    return destinationsOf(virtualService, virtualServices).map(destination => ({
      ...route,
      ...destination,
    }));
  });
});
routesOf.cache = new WeakMap();

/** Services that a VirtualService sends to, those of its delegates included. */
function destinationsOf(
  virtualService: VirtualService,
  all: VirtualService[],
): (ServiceName & { path: string })[] {
  const { namespace } = virtualService.metadata;
  return virtualService.spec.http.flatMap(http => {
    const path = pathOf(http.match);
    const own = http.route.flatMap(({ destination }) => {
      const service = parseServiceHost(destination.host, namespace);
      return service ? [{ ...service, path }] : [];
    });
    const delegate = all.find(
      ({ metadata }) =>
        http.delegate?.name === metadata.name &&
        (http.delegate.namespace ?? namespace) === metadata.namespace,
    );
    // A delegate may not delegate again.
    const delegated = delegate?.spec.http.flatMap(inner =>
      inner.route.flatMap(({ destination }) => {
        const service = parseServiceHost(
          destination.host,
          delegate.metadata.namespace,
        );
        return service
          ? [{ ...service, path: inner.match ? pathOf(inner.match) : path }]
          : [];
      }),
    );
    return [...own, ...(delegated ?? [])];
  });
}

type Matches = VirtualService['spec']['http'][number]['match'];

function pathOf(matches: Matches): string {
  const uri = matches?.find(match => match.uri)?.uri;
  return uri?.exact ?? uri?.prefix ?? '/';
}

function isNamed({ metadata }: Gateway, name: string, namespace: string) {
  return name.includes('/')
    ? name === `${metadata.namespace}/${metadata.name}`
    : name === metadata.name && namespace === metadata.namespace;
}
