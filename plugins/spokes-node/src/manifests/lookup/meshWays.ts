import { gatewayReferences } from '../../trace/istio/gatewayReferences';
import { nameOf } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';
import { VirtualServiceManifest } from '../schemas/virtualService';
import { gatewayEnds } from './gatewayEnds';
import { findHost } from './hosts';
import { Way } from './Way';
import { workloadsBehind } from './workloads';

type HttpRoute = VirtualServiceManifest['spec']['http'][number];

/** The ways through VirtualServices. */
export function meshWays(set: ManifestSet): Way[] {
  const gateways = new Map(set.gateways.map(one => [nameOf(one), one]));
  return set.virtualServices.flatMap(virtualService => {
    const bound = gatewayReferences(virtualService).gateways.flatMap(
      ({ namespace, name }) => gateways.get(`${namespace}/${name}`) ?? [],
    );
    return bound.flatMap(gateway => {
      const ends = gatewayEnds(set, gateway);
      if (ends.length === 0) return [];
      const mutual = gateway.spec.servers.some(({ tls }) =>
        tls?.mode?.endsWith('MUTUAL'),
      );
      return virtualService.spec.http.flatMap(route => {
        const requests = requestsOf(virtualService, route);
        return route.route.flatMap(({ destination, weight }): Way[] => {
          if (weight === 0) return [];
          const found = findHost(
            set,
            destination.host,
            virtualService.metadata.namespace,
          );
          if (found.kind !== 'service') return [];
          const { service } = found;
          const pods = workloadsBehind(set, service);
          if (pods.length === 0) return [];
          const { ports } = service.spec;
          const number = destination.port?.number;
          const port =
            number === undefined && ports.length === 1
              ? ports[0]
              : ports.find(one => one.port === number);
          return [
            {
              requests,
              isRewritten: route.rewrite !== undefined,
              ends,
              visitors: mutual ? 'unknown' : 'nobody',
              service,
              port,
              pods,
            },
          ];
        });
      });
    });
  });
}

/** One for each match of the route: all requests that it takes. */
function requestsOf(
  { spec: { hosts } }: VirtualServiceManifest,
  route: HttpRoute,
): Way['requests'] {
  const host =
    hosts.length === 1 && !hosts[0].includes('*') ? hosts[0] : undefined;
  const matches = route.match.length > 0 ? route.match : [undefined];
  return matches.map(match => ({
    host,
    method: match?.method?.exact,
    path:
      match?.uri?.exact === undefined
        ? { prefix: match?.uri?.prefix ?? '' }
        : { exact: match.uri.exact },
  }));
}
