import {
  GrpcRoute,
  grpcRouteSchema,
  HttpRoute,
  httpRouteSchema,
  Namespace,
  namespaceSchema,
  referenceGrantSchema,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch, sortBy } from 'lodash';
import { ClusterStore } from '../World';
import { GatewayApiListener } from './gatewayApiListeners';
import { parsed } from './parsed';

type Rule = HttpRoute['spec']['rules'][number];
type Match = NonNullable<Rule['matches']>[number];
type Backend = Rule['backendRefs'][number];

/** What an HTTPRoute does with a request; of several hosts that cover it the longest one decides. */
export interface GatewayApiAnswer {
  /** The listener that it came in by. */
  by: GatewayApiListener;
  /** The host, as the route or the listener writes it, that covers the request. */
  host: string;
  does:
    | 'nothing'
    | 'redirect'
    | 'fail'
    | { service: string; namespace: string; port: number };
}

interface Attached {
  by: GatewayApiListener;
  route: HttpRoute;
  host: string;
}

/** Finds what the listeners that a request came in by do with it; undefined where no HTTPRoute is for its host. */
export function routeByGatewayApi(
  cluster: ClusterStore,
  listeners: readonly GatewayApiListener[],
  { host, path }: { host: string; path: string },
): GatewayApiAnswer | undefined {
  const written = [
    ...parsed(cluster, 'HTTPRoute', httpRouteSchema),
    ...parsed(cluster, 'GRPCRoute', grpcRouteSchema).map(byPath),
  ];
  const routes = sortBy(written, [
    ({ metadata }) => metadata.creationTimestamp,
    ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
  ]);
  const attached = listeners.flatMap(one =>
    routes.flatMap(route => attach(cluster, one, route, host)),
  );
  const [first] = sortBy(attached, one => -lengthOf(one.host));
  if (!first) return undefined;
  const tried = attached
    .filter(one => one.host === first.host)
    .flatMap(({ route }) =>
      route.spec.rules.flatMap(rule =>
        (rule.matches?.length ? rule.matches : [{}]).map((match: Match) => ({
          route,
          rule,
          match,
        })),
      ),
    );
  const [taken] = sortBy(
    tried.filter(({ match }) => isFor(match, path)),
    [
      ({ match: { path: one } }) =>
        ['Exact', 'PathPrefix', 'RegularExpression'].indexOf(
          one?.type ?? 'PathPrefix',
        ),
      ({ match: { path: one } }) => -(one?.value ?? '/').length,
      ({ match: { method } }) => (method ? 0 : 1),
    ],
  );
  const does = taken ? act(cluster, taken.route, taken.rule) : 'nothing';
  return { by: first.by, host: first.host, does };
}

/** A call of gRPC asks for the path of its service and method. */
function byPath({ metadata, spec }: GrpcRoute): HttpRoute {
  const rules = spec.rules.map(({ matches, ...rule }) => ({
    ...rule,
    matches: (matches ?? []).map(({ method: { service, method } = {} }) => ({
      path: {
        type: method ? 'Exact' : 'PathPrefix',
        value: `/${service ?? ''}${method ? `/${method}` : ''}`,
      },
    })),
  }));
  return { metadata, spec: { ...spec, rules } };
}

/** A name counts more than any wildcard, and of wildcards the longest. */
function lengthOf(host: string): number {
  return host.startsWith('*') ? host.length : 1000 + host.length;
}

function attach(
  cluster: ClusterStore,
  { gateway, listener }: GatewayApiListener,
  route: HttpRoute,
  host: string,
): Attached[] {
  const { namespace } = route.metadata;
  const isNamed = route.spec.parentRefs.some(
    parent =>
      parent.kind === 'Gateway' &&
      parent.name === gateway.metadata.name &&
      (parent.namespace ?? namespace) === gateway.metadata.namespace &&
      [undefined, listener.name].includes(parent.sectionName) &&
      [undefined, listener.port].includes(parent.port),
  );
  if (!isNamed || !takes(cluster, { gateway, listener }, namespace)) return [];
  const ofListener = listener.hostname || '*';
  if (!covers(ofListener, host)) return [];
  const own = route.spec.hostnames.length > 0 ? route.spec.hostnames : ['*'];
  return own
    .filter(pattern => covers(pattern, host))
    .map(pattern => ({
      by: { gateway, listener },
      route,
      host: lengthOf(pattern) > lengthOf(ofListener) ? pattern : ofListener,
    }));
}

function takes(
  cluster: ClusterStore,
  { gateway, listener }: GatewayApiListener,
  namespace: string,
): boolean {
  if (!['HTTP', 'HTTPS'].includes(listener.protocol)) return false;
  const { from = 'Same', selector } = listener.allowedRoutes?.namespaces ?? {};
  if (from === 'All') return true;
  if (from === 'Same') return namespace === gateway.metadata.namespace;
  const found = parsed(cluster, 'Namespace', namespaceSchema).find(
    ({ metadata }: Namespace) => metadata.name === namespace,
  );
  return (
    from === 'Selector' &&
    isMatch(
      { 'kubernetes.io/metadata.name': namespace, ...found?.metadata.labels },
      selector?.matchLabels ?? {},
    )
  );
}

/** A browser asks with GET, and without the headers or parameters that a route may want. */
function isFor({ path, method, headers, queryParams }: Match, asked: string) {
  if (headers?.length || queryParams?.length) return false;
  if (method !== undefined && method !== 'GET') return false;
  const { type = 'PathPrefix', value = '/' } = path ?? {};
  if (type === 'Exact') return asked === value;
  if (type === 'RegularExpression') {
    return new RegExp(`^(?:${value})$`).test(asked);
  }
  const prefix = value.replace(/\/$/, '');
  return asked === prefix || asked.startsWith(`${prefix}/`);
}

function act(
  cluster: ClusterStore,
  { metadata }: HttpRoute,
  { filters = [], backendRefs }: Rule,
): GatewayApiAnswer['does'] {
  if (filters.some(({ type }) => type === 'RequestRedirect')) return 'redirect';
  const [backend] = backendRefs.filter(({ weight = 1 }) => weight > 0);
  if (!backend) return 'fail';
  const namespace = backend.namespace ?? metadata.namespace;
  const isUsable =
    namespace === metadata.namespace ||
    isGranted(cluster, metadata.namespace, backend, namespace);
  const service = parsed(cluster, 'Service', serviceSchema).find(
    one =>
      one.metadata.name === backend.name &&
      one.metadata.namespace === namespace,
  );
  const port = service?.spec.ports.find(one => one.port === backend.port);
  return isUsable && port
    ? { service: backend.name, namespace, port: port.port }
    : 'fail';
}

function isGranted(
  cluster: ClusterStore,
  from: string,
  { name }: Backend,
  namespace: string,
): boolean {
  return parsed(cluster, 'ReferenceGrant', referenceGrantSchema).some(
    ({ metadata, spec }) =>
      metadata.namespace === namespace &&
      spec.from.some(
        one => one.kind === 'HTTPRoute' && one.namespace === from,
      ) &&
      spec.to.some(
        one => one.kind === 'Service' && [undefined, name].includes(one.name),
      ),
  );
}

function covers(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  const name = host.toLowerCase();
  return pattern.startsWith('*.')
    ? name.endsWith(pattern.slice(1).toLowerCase())
    : name === pattern.toLowerCase();
}
