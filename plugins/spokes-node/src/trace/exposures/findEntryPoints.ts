import {
  ClusterFacts,
  ExposureRef,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { isTranslatedRoute } from '../gatewayApi/TranslatedRoute';
import { GatewayReference } from '../istio/gatewayReferences';
import { leadingRoutes, LeadingRoute } from '../istio/leadingRoutes';
import { isConditional } from '../istio/routes';
import { gatewaysByName, nameOf } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';

type Server = Gateway['spec']['servers'][number];

/** One list, so that lookups on it are made once. */
const none: never[] = [];

/** One address under which requests are meant to reach a Service. */
export interface EntryPoint {
  scheme: 'http' | 'https';
  /** Public port of the load balancer. */
  port: number;
  /** Host that clients send; absent for the load balancer's own name. */
  host?: string;
  path: string;
  /** The route that leads from there to the Service. */
  leading: LeadingRoute;
  reference: GatewayReference;
  /** Absent where the route names one that does not exist. */
  gateway?: Gateway;
}

/** Of an HTTPRoute a weight of zero sends nothing, also where it is the only one. */
function isTranslated({ virtualService }: LeadingRoute): boolean {
  return isTranslatedRoute(virtualService);
}

type SortKey = (
  entry: EntryPoint,
  namespace: string,
) => string | number | boolean | undefined;

/** What every client can use comes first, in the words of its own namespace, in the order it is written. */
const ofUse: SortKey[] = [
  ({ leading }) => leading.weight === 0 && isTranslated(leading),
  ({ leading: { match } }) => match !== undefined && isConditional(match),
  ({ leading: { match } }) => match?.uri?.regex !== undefined,
];
const ofVirtualService: SortKey[] = [
  ({ leading }, namespace) =>
    leading.virtualService.metadata.namespace !== namespace,
  ({ leading }) => nameOf(leading.virtualService),
];
const ofPlace: SortKey[] = [
  ({ leading }) => leading.position,
  ({ leading: { route, match } }) => match && route.matches.indexOf(match),
  ({ reference }) => `${reference.namespace}/${reference.name}`,
  ({ port }) => port,
];

interface LastFound {
  ways?: readonly LeadingRoute[];
  gateways?: ReadonlyMap<string, Gateway>;
  found: EntryPoint[];
}

/** A trace asks twice in a row: for what clients ask for, and for the way that leads there. */
const lastFound = perVersion((_: ClusterFacts): LastFound => ({ found: [] }));

/**
 * Every address under which requests are meant to reach a Service from outside, the one to show first. It tells what is
 * meant: whether it works is for the checks. So it looks at what was last seen, too, and a Gateway that does not exist
 * counts as one for plain HTTP.
 */
export function findEntryPoints(
  cluster: ClusterFacts,
  { namespace, service }: Pick<ExposureRef, 'namespace' | 'service'>,
): EntryPoint[] {
  const routes = leadingRoutes(cluster.virtualServices.value ?? none);
  const ways = routes[`${namespace}/${service}`];
  if (!ways) return [];
  const gateways = gatewaysByName(cluster.gateways.value ?? none);
  const last = lastFound(cluster);
  if (last.ways !== ways || last.gateways !== gateways) {
    Object.assign(last, {
      ways,
      gateways,
      found: findIn(ways, gateways, namespace),
    });
  }
  return last.found;
}

function findIn(
  ways: readonly LeadingRoute[],
  gateways: ReadonlyMap<string, Gateway>,
  namespace: string,
): EntryPoint[] {
  const found: EntryPoint[] = [];
  for (const leading of ways) {
    for (const reference of leading.references.gateways) {
      const gateway = gateways.get(`${reference.namespace}/${reference.name}`);
      for (const server of serversOf(gateway)) {
        found.push(entryPoint(leading, reference, gateway, server));
      }
    }
  }
  const order = (keys: SortKey[], one: EntryPoint, other: EntryPoint) => {
    for (const key of keys) {
      const left = key(one, namespace);
      const right = key(other, namespace);
      if (left === right) continue;
      const isFirst =
        right === undefined || (left !== undefined && left < right);
      return isFirst ? -1 : 1;
    }
    return 0;
  };
  // Each is looked at only where those before it say nothing; most entry points of a Service are of one VirtualService.
  return found.sort(
    (one, other) =>
      order(ofUse, one, other) ||
      (one.leading.virtualService === other.leading.virtualService
        ? 0
        : order(ofVirtualService, one, other)) ||
      order(ofPlace, one, other),
  );
}

/** The servers that requests may come in by: one that only redirects to HTTPS does not count where another serves it. */
function serversOf(gateway?: Gateway): (Server | undefined)[] {
  const servers = gateway?.spec.servers ?? [];
  const serving = servers.filter(({ tls }) => tls?.httpsRedirect !== true);
  if (serving.length > 0) return serving;
  return servers.length > 0 ? servers : [undefined];
}

function entryPoint(
  leading: LeadingRoute,
  reference: GatewayReference,
  gateway?: Gateway,
  server?: Server,
): EntryPoint {
  const { virtualService, match } = leading;
  const secure = ['HTTPS', 'TLS'].includes(
    server?.port.protocol.toUpperCase() ?? 'HTTP',
  );
  return {
    scheme: secure ? 'https' : 'http',
    port: secure ? 443 : 80,
    host: virtualService.spec.hosts.find(isWhole) ?? hostOf(server),
    path: match?.uri?.exact ?? match?.uri?.prefix ?? '/',
    leading,
    reference,
    gateway,
  };
}

function hostOf(server?: Server): string | undefined {
  return server?.hosts
    .map(host => host.slice(host.indexOf('/') + 1))
    .find(isWhole);
}

/** Neither a pattern nor a short name of the cluster. */
function isWhole(host: string): boolean {
  return !host.includes('*') && host.includes('.');
}
