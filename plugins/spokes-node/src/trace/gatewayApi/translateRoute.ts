import {
  HttpRoute,
  KubernetesGateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { HttpMatch, HttpRoute as MeshRoute } from '../istio/routes';
import { fqdnOf } from '../istio/resolveHost';
import { gatewayApiGroup, istioGatewayController } from './names';
import { listenerName } from './listenerName';
import { serviceOfGateway } from './serviceOfGateway';
import { TranslatedRoute } from './TranslatedRoute';

type Rule = HttpRoute['spec']['rules'][number];
type Match = NonNullable<Rule['matches']>[number];
type ParentRef = HttpRoute['spec']['parentRefs'][number];

/**
 * Reads an HTTPRoute as istiod does, as a VirtualService that is bound to the listeners it names. A parent that is not
 * there stays named, so that it can be said. Undefined where no parent is a Gateway that is known to be Istio's.
 */
export function translateRoute(
  route: HttpRoute,
  gateways: ReadonlyMap<string, KubernetesGateway>,
  kind: TranslatedRoute['origin']['kind'] = 'HTTPRoute',
): TranslatedRoute | undefined {
  const { metadata, spec, status } = route;
  const names = spec.parentRefs.flatMap(parent =>
    listenersNamed(parent, metadata.namespace, gateways, kind),
  );
  if (names.length === 0) return undefined;
  const own = (status?.parents ?? []).filter(
    ({ controllerName }) => controllerName === istioGatewayController,
  );
  return {
    metadata,
    status: { conditions: own.flatMap(({ conditions }) => conditions) },
    spec: {
      hosts: spec.hostnames.length > 0 ? spec.hostnames : ['*'],
      gateways: [...new Set(names)],
      http: spec.rules.map((rule, index) =>
        routeOf(rule, index, metadata.namespace),
      ),
    },
    origin: { kind, object: route },
  };
}

/** A parent may name one listener, or a port, or takes them all. */
function listenersNamed(
  { group, kind, namespace, name, sectionName, port }: ParentRef,
  ownNamespace: string,
  gateways: ReadonlyMap<string, KubernetesGateway>,
  ofRoute: TranslatedRoute['origin']['kind'],
): string[] {
  if (group !== gatewayApiGroup || kind !== 'Gateway') return [];
  const place = namespace ?? ownNamespace;
  const gateway = gateways.get(`${place}/${name}`);
  if (!gateway) return [`${place}/${name}`];
  if (serviceOfGateway(gateway) === undefined) return [];
  const listeners = gateway.spec.listeners.filter(
    one =>
      (sectionName === undefined || one.name === sectionName) &&
      (port === undefined || one.port === port),
  );
  // What a listener takes is translated for HTTPRoutes: of another kind only what takes both, or neither, is known alike.
  const known =
    ofRoute === 'HTTPRoute'
      ? listeners
      : listeners.filter(one => takesAlike(one, ofRoute));
  if (known.length < listeners.length) return [];
  const named =
    listeners.length > 0
      ? listeners.map(one => one.name)
      : [sectionName ?? `on port ${port}`];
  return named.map(one => `${place}/${listenerName(name, one)}`);
}

function takesAlike(
  { allowedRoutes }: KubernetesGateway['spec']['listeners'][number],
  ofRoute: string,
): boolean {
  const kinds = allowedRoutes?.kinds?.map(({ kind }) => kind);
  return !kinds || kinds.includes('HTTPRoute') === kinds.includes(ofRoute);
}

function routeOf(rule: Rule, index: number, ownNamespace: string): MeshRoute {
  const { name, matches = [], filters = [], timeouts, backendRefs } = rule;
  const timeout = timeouts?.request ?? timeouts?.backendRequest;
  const redirects = filters.some(({ type }) => type === 'RequestRedirect');
  const rewrite = filters.find(({ urlRewrite }) => urlRewrite?.path)?.urlRewrite
    ?.path;
  const uri = rewrite?.replaceFullPath ?? rewrite?.replacePrefixMatch;
  return {
    name: name ?? String(index + 1),
    match: matches.map(matchOf),
    route: backendRefs.flatMap(ref => {
      const host = hostOf(ref, ownNamespace);
      if (host === undefined) return [];
      return [
        {
          destination: {
            host,
            ...(ref.port !== undefined && { port: { number: ref.port } }),
          },
          weight: ref.weight ?? 1,
        },
      ];
    }),
    ...(redirects && { redirect: {} }),
    ...(uri !== undefined && { rewrite: { uri } }),
    ...(timeout !== undefined && { timeout }),
  };
}

function hostOf(
  { group, kind, namespace, name }: Rule['backendRefs'][number],
  ownNamespace: string,
): string | undefined {
  if (group === '' && kind === 'Service') {
    return fqdnOf({ namespace: namespace ?? ownNamespace, name });
  }
  const isHostname = group === 'networking.istio.io' && kind === 'Hostname';
  return isHostname ? name : undefined;
}

function matchOf({ path, method, headers, queryParams }: Match): HttpMatch {
  return {
    uri: pathOf(path),
    ...(method !== undefined && { method: { exact: method } }),
    ...(headers && { headers }),
    ...(queryParams && { queryParams }),
  };
}

function pathOf(path: Match['path']): HttpMatch['uri'] {
  const { type, value } = path ?? { type: 'PathPrefix', value: '/' };
  switch (type) {
    case 'Exact':
      return { exact: value };
    case 'RegularExpression':
      return { regex: value };
    default:
      return { prefix: value };
  }
}
