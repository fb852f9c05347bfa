import {
  Gateway,
  Pod,
  VirtualService,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { ClusterStore } from '../World';
import { isAuthorized } from './authorize';
import { boundPort, gatewaysOn } from './gatewayListens';
import { gatewayApiListeners } from './gatewayApiListeners';
import { listenerShows, listenerTls } from './listenerTls';
import { parsed } from './parsed';
import { InternetRequest, RequestAnswer } from './RequestAnswer';
import { GatewayApiAnswer, routeByGatewayApi } from './routeByGatewayApi';
import { showsCertificate } from './showsCertificate';
import { walkDestination } from './walkDestination';

type HttpRoute = VirtualService['spec']['http'][number];

const notFound: RequestAnswer = { kind: 'answered', status: 404, flag: 'NR' };

/** What a gateway pod does with a request that came in on one of its ports. */
export function routeRequest(
  cluster: ClusterStore,
  pod: Pod,
  port: number,
  /** Address that the gateway sees at the other end. */
  peer: string,
  { host, path }: InternetRequest,
): RequestAnswer {
  const onPort = sortBy(
    gatewaysOn(cluster, pod, port),
    ({ metadata }) => metadata.creationTimestamp,
  ).flatMap(gateway =>
    gateway.spec.servers
      .filter(server => boundPort(cluster, pod, server.port.number) === port)
      .map(server => ({ gateway, server })),
  );
  // Whoever came first says what the port speaks; the others are dropped.
  const serving = onPort.filter(
    ({ server }) =>
      kindOf(server.port.protocol) === kindOf(onPort[0].server.port.protocol) &&
      server.hosts.some(pattern => covers(withoutNamespace(pattern), host)),
  );
  const [first] = serving;
  const byGatewayApi = routeByGatewayApi(
    cluster,
    gatewayApiListeners(cluster, pod, port).filter(
      ({ listener }) =>
        onPort.length === 0 ||
        kindOf(listener.protocol) === kindOf(onPort[0].server.port.protocol),
    ),
    { host, path },
  );
  if (byGatewayApi && !isNamedByMesh(cluster, host, byGatewayApi)) {
    if (!shows(cluster, pod, byGatewayApi, host)) return { kind: 'reset' };
    if (!isAuthorized(cluster, pod, { host, path, port, peer })) {
      return { kind: 'answered', status: 403 };
    }
    return answerOf(cluster, byGatewayApi, { pod, host, path });
  }
  if (!first) return notFound;

  if (serving.some(({ server }) => server.tls?.httpsRedirect)) {
    return { kind: 'answered', status: 301 };
  }
  const { credentialName } = first.server.tls ?? {};
  const place = pod.metadata.namespace;
  if (
    credentialName &&
    !showsCertificate(cluster, place, credentialName, host)
  ) {
    return { kind: 'reset' };
  }
  if (!isAuthorized(cluster, pod, { host, path, port, peer })) {
    return { kind: 'answered', status: 403 };
  }

  const route = parsed(cluster, 'VirtualService', virtualServiceSchema)
    .filter(
      service =>
        service.spec.hosts.some(pattern => covers(pattern, host)) &&
        isSeenFrom(service, pod.metadata.namespace) &&
        !service.spec.http.some(isRejected) &&
        serving.some(({ gateway }) => isBound(service, gateway)),
    )
    .flatMap(service => service.spec.http.map(http => ({ service, http })))
    .find(({ http }) => matches(http, path));
  if (!route) return notFound;
  if (route.http.redirect) return { kind: 'answered', status: 301 };

  const [destination] = route.http.route;
  return destination
    ? walkDestination(
        cluster,
        destination.destination,
        route.service.metadata.namespace,
        { pod, host, path: rewritten(route.http, path) },
      )
    : notFound;
}

/** Whether the listener lets a browser get as far as its routes. */
function shows(
  cluster: ClusterStore,
  pod: Pod,
  { by: { gateway, listener } }: GatewayApiAnswer,
  host: string,
): boolean {
  const tls = listenerTls(cluster, gateway, listener);
  return (
    typeof tls === 'string' || listenerShows(cluster, pod, gateway, tls, host)
  );
}

/** A VirtualService that names the host outdoes an HTTPRoute that is only for a wildcard. */
function isNamedByMesh(
  cluster: ClusterStore,
  host: string,
  { host: covering }: GatewayApiAnswer,
): boolean {
  return (
    covering.startsWith('*') &&
    parsed(cluster, 'VirtualService', virtualServiceSchema).some(
      ({ spec }) =>
        spec.hosts.includes(host) && (spec.gateways ?? []).length > 0,
    )
  );
}

/** What comes of a request that an HTTPRoute takes; without a backend it is 500, where a VirtualService gives 503. */
function answerOf(
  cluster: ClusterStore,
  { does }: GatewayApiAnswer,
  passed: Parameters<typeof walkDestination>[3],
): RequestAnswer {
  switch (does) {
    case 'nothing':
      return notFound;
    case 'redirect':
      return { kind: 'answered', status: 301 };
    case 'fail':
      return { kind: 'answered', status: 500 };
    default:
      return walkDestination(
        cluster,
        {
          host: `${does.service}.${does.namespace}.svc.cluster.local`,
          port: { number: does.port },
        },
        does.namespace,
        passed,
      );
  }
}

/** What a port can speak: HTTP, TLS, or bytes. */
function kindOf(protocol: string): string {
  if (['HTTPS', 'TLS'].includes(protocol)) return 'TLS';
  return /^(HTTP|GRPC)/.test(protocol) ? 'HTTP' : 'TCP';
}

/** The path that the app sees. */
function rewritten({ match, rewrite }: HttpRoute, path: string): string {
  if (rewrite?.uri === undefined) return path;
  const prefix = match
    ?.map(({ uri }) => uri?.prefix)
    .find(one => one !== undefined && path.startsWith(one));
  return rewrite.uri + path.slice(prefix?.length ?? path.length);
}

function isBound(
  { metadata, spec }: VirtualService,
  { metadata: gateway }: Gateway,
): boolean {
  return (spec.gateways ?? []).some(name =>
    name.includes('/')
      ? name === `${gateway.namespace}/${gateway.name}`
      : name === gateway.name && metadata.namespace === gateway.namespace,
  );
}

function isSeenFrom({ metadata, spec }: VirtualService, namespace: string) {
  const { exportTo = [] } = spec;
  return (
    exportTo.length === 0 ||
    exportTo.some(
      entry =>
        entry === '*' ||
        entry === namespace ||
        (entry === '.' && metadata.namespace === namespace),
    )
  );
}

/** Istiod refuses what RE2 does not know: looking around, and referring back. */
function isRejected({ match }: HttpRoute): boolean {
  return (match ?? []).some(({ uri }) =>
    /\(\?<?[=!]|\\[1-9]/.test(uri?.regex ?? ''),
  );
}

function matches({ match }: HttpRoute, path: string): boolean {
  if (!match || match.length === 0) return true;
  return match.some(({ uri, headers, method }) => {
    // A browser sends none of the headers that a route may ask for.
    if (headers?.length || (method?.exact && method.exact !== 'GET')) {
      return false;
    }
    if (!uri) return true;
    if (uri.exact !== undefined) return path === uri.exact;
    if (uri.prefix !== undefined) return path.startsWith(uri.prefix);
    return (
      uri.regex !== undefined && new RegExp(`^(?:${uri.regex})$`).test(path)
    );
  });
}

function covers(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  const name = host.toLowerCase();
  return pattern.startsWith('*.')
    ? name.endsWith(pattern.slice(1).toLowerCase())
    : name === pattern.toLowerCase();
}

function withoutNamespace(host: string): string {
  return host.slice(host.indexOf('/') + 1);
}
