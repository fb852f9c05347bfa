import { isGranted } from '../../trace/gatewayApi/isGranted';
import { servicesByName } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';
import { RouteManifest } from '../schemas/gatewayApi';
import { kubernetesGatewayEnds } from './kubernetesGatewayEnds';
import {
  kubernetesGatewaysByName,
  listenersOf,
  parentsOf,
  sharesHost,
  takesFrom,
} from './kubernetesRoutes';
import { Way } from './Way';
import { workloadsBehind } from './workloads';

type Rule = RouteManifest['spec']['rules'][number];
type Match = Rule['matches'][number];

/** Routes of requests; those of connections say nothing of a path. */
const kinds = ['HTTPRoute', 'GRPCRoute'] as const;

/** The ways through HTTPRoutes and GRPCRoutes that a Gateway of Istio takes for sure. */
export function kubernetesWays(set: ManifestSet): Way[] {
  const gateways = kubernetesGatewaysByName(set.kubernetesGateways);
  return set.routes.flatMap(route => {
    const kind = kinds.find(one => one === set.sourceOf(route).kind);
    if (!kind) return [];
    const { namespace } = route.metadata;
    return parentsOf(route).flatMap(({ parent, key }) => {
      const gateway = gateways.get(key);
      if (!gateway) return [];
      const own = gateway.metadata.namespace;
      const isTaken = listenersOf(gateway, parent).some(
        one =>
          ['HTTP', 'HTTPS'].includes(one.protocol ?? '') &&
          sharesHost(one, route.spec.hostnames) &&
          takesFrom(set, one, own, namespace) === 'yes',
      );
      const { ends, visitors } = kubernetesGatewayEnds(set, gateway);
      if (!isTaken || ends.length === 0) return [];
      return route.spec.rules.flatMap(rule => {
        const requests = requestsOf(route, rule);
        return backendsThatGet(set, kind, route, rule).map(found => ({
          ...found,
          requests,
          isRewritten: rule.filters.some(({ type }) => type === 'URLRewrite'),
          ends,
          ...(visitors && { visitors }),
        }));
      });
    });
  });
}

function backendsThatGet(
  set: ManifestSet,
  ofKind: (typeof kinds)[number],
  route: RouteManifest,
  rule: Rule,
): Pick<Way, 'service' | 'port' | 'pods'>[] {
  const { namespace: own } = route.metadata;
  return rule.backendRefs.flatMap(backend => {
    const { group = '', kind = 'Service', namespace = own, name } = backend;
    if (group !== '' || kind !== 'Service' || backend.weight === 0) return [];
    const from = { kind: ofKind, namespace: own };
    const to = { kind: 'Service' as const, namespace, name };
    if (namespace !== own && !isGranted(set.referenceGrants, { from, to })) {
      return [];
    }
    const service = servicesByName(set.services).get(`${namespace}/${name}`);
    const port = service?.spec.ports.find(one => one.port === backend.port);
    const pods = service ? workloadsBehind(set, service) : [];
    return service && port && pods.length > 0 ? [{ service, port, pods }] : [];
  });
}

/** One for each match of the rule: all requests that it takes, and none of them is left out. */
function requestsOf(
  { spec: { hostnames = [] } }: RouteManifest,
  { matches }: Rule,
): Way['requests'] {
  const [name, ...others] = hostnames;
  const host =
    name === undefined || others.length > 0 || name.includes('*')
      ? undefined
      : name;
  const all: (Match | undefined)[] = matches.length > 0 ? matches : [undefined];
  return all.map(match => ({ host, ...requestOf(match) }));
}

/** A service and a method of gRPC are a path. */
function requestOf(
  match?: Match,
): Pick<Way['requests'][number], 'path' | 'method'> {
  const { path, method } = match ?? {};
  if (typeof method === 'object') {
    const { type = 'Exact', service, method: called } = method;
    if (type !== 'Exact' || service === undefined) {
      return { method: 'POST', path: { prefix: '' } };
    }
    return {
      method: 'POST',
      path:
        called === undefined
          ? { prefix: `/${service}/` }
          : { exact: `/${service}/${called}` },
    };
  }
  const { type = 'PathPrefix', value = '/' } = path ?? {};
  switch (type) {
    case 'Exact':
      return { method, path: { exact: value } };
    case 'PathPrefix':
      return { method, path: { prefix: value } };
    default:
      return { method, path: { prefix: '' } };
  }
}
