import {
  ClusterFacts,
  ExposureRef,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { isTranslatedRoute } from '../gatewayApi/TranslatedRoute';
import { GatewayReference } from '../istio/gatewayReferences';
import { leadingRoutes, LeadingRoute } from '../istio/leadingRoutes';
import { isConditional } from '../istio/routes';
import { gatewaysByName, nameOf } from '../lookup/clusterLookups';

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
  const gateways = gatewaysByName(cluster.gateways.value ?? none);
  const found = (routes[`${namespace}/${service}`] ?? []).flatMap(leading =>
    leading.references.gateways.flatMap(reference => {
      const gateway = gateways.get(`${reference.namespace}/${reference.name}`);
      return serversOf(gateway).map(server => ({
        ...address(leading, server),
        leading,
        reference,
        ...(gateway && { gateway }),
      }));
    }),
  );
  // Where several lead there: what every client can use, in the words of its own namespace, in the order it is written.
  return sortBy(found, [
    ({ leading }) => leading.weight === 0 && isTranslated(leading),
    ({ leading: { match } }) => match !== undefined && isConditional(match),
    ({ leading: { match } }) => match?.uri?.regex !== undefined,
    ({ leading }) => leading.virtualService.metadata.namespace !== namespace,
    ({ leading }) => nameOf(leading.virtualService),
    ({ leading }) => leading.position,
    ({ leading: { route, match } }) => match && route.matches.indexOf(match),
    ({ reference }) => `${reference.namespace}/${reference.name}`,
    ({ port }) => port,
  ]);
}

/** Of an HTTPRoute a weight of zero sends nothing, also where it is the only one. */
function isTranslated({ virtualService }: LeadingRoute): boolean {
  return isTranslatedRoute(virtualService);
}

/** The servers that requests may come in by: one that only redirects to HTTPS does not count where another serves it. */
function serversOf(gateway?: Gateway): (Server | undefined)[] {
  const servers = gateway?.spec.servers ?? [];
  const serving = servers.filter(({ tls }) => tls?.httpsRedirect !== true);
  if (serving.length > 0) return serving;
  return servers.length > 0 ? servers : [undefined];
}

function address(
  { virtualService, match }: LeadingRoute,
  server?: Server,
): Pick<EntryPoint, 'scheme' | 'port' | 'host' | 'path'> {
  const secure = ['HTTPS', 'TLS'].includes(
    server?.port.protocol.toUpperCase() ?? 'HTTP',
  );
  const hosts = [
    ...virtualService.spec.hosts,
    ...(server?.hosts ?? []).map(host => host.slice(host.indexOf('/') + 1)),
  ];
  const host = hosts.find(one => !one.includes('*') && one.includes('.'));
  return {
    scheme: secure ? 'https' : 'http',
    port: secure ? 443 : 80,
    ...(host && { host }),
    path: match?.uri?.exact ?? match?.uri?.prefix ?? '/',
  };
}
