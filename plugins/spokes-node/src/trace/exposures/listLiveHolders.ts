import {
  ExposureHolder,
  Gateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, uniqWith } from 'lodash';
import { SpokeFacts } from '../inputs/exposure';
import { leadingRoutes, LeadingRoute } from '../istio/leadingRoutes';
import { gatewaysByName } from '../lookup/clusterLookups';
import { FactsIndex } from '../lookup/createFactsIndex';

/**
 * Every host and path that a route of some ingress gateway answers for, as it was last seen. Patterns of regular
 * expressions are left out: what they cover is no prefix.
 *
 * @public
 */
export function listLiveHolders(index: FactsIndex): ExposureHolder[] {
  return [...index.spokes].flatMap(([spoke, { facts }]) =>
    uniqWith(holdersOf(spoke, facts), isEqual),
  );
}

function holdersOf(spoke: string, { cluster }: SpokeFacts): ExposureHolder[] {
  const gateways = gatewaysByName(cluster.gateways.value ?? []);
  const routes = leadingRoutes(cluster.virtualServices.value ?? []);
  return Object.entries(routes).flatMap(([name, ways]) => {
    const [namespace, service = ''] = name.includes('/')
      ? name.split('/')
      : ['', name];
    return ways.flatMap(way => {
      const uri = way.match?.uri;
      if (uri?.regex !== undefined) return [];
      return way.references.gateways.flatMap(reference => {
        const gateway = gateways.get(
          `${reference.namespace}/${reference.name}`,
        );
        return serversOf(gateway).flatMap(({ tls, hosts }) =>
          hostsOf(way, hosts).map(
            (host): ExposureHolder => ({
              spoke,
              namespace,
              service,
              host,
              ...pathOf(uri),
              tls,
              where: 'live',
            }),
          ),
        );
      });
    });
  });
}

type Uri = NonNullable<LeadingRoute['match']>['uri'];

/** Istio puts a route for everything behind all others of the host: it takes nothing from a longer path. */
function pathOf(uri: Uri): Pick<ExposureHolder, 'path' | 'exact'> {
  const path = uri?.exact ?? uri?.prefix ?? '/';
  const exact = uri?.exact !== undefined || path === '/';
  return { path, ...(exact && { exact }) };
}

interface ServedHosts {
  tls: boolean;
  hosts: string[];
}

/** A server that only redirects answers for nothing; a Gateway that is not there counts as one for plain HTTP. */
function serversOf(gateway?: Gateway): ServedHosts[] {
  const servers = gateway?.spec.servers ?? [];
  if (servers.length === 0) return [{ tls: false, hosts: ['*'] }];
  return servers
    .filter(({ tls }) => tls?.httpsRedirect !== true)
    .map(({ hosts, port }) => ({
      tls: ['HTTPS', 'TLS'].includes(port.protocol.toUpperCase()),
      hosts: hosts.map(host => host.slice(host.indexOf('/') + 1)),
    }));
}

/** The narrower of what the VirtualService and the server name. */
function hostsOf({ virtualService }: LeadingRoute, served: string[]): string[] {
  return virtualService.spec.hosts.flatMap(host =>
    served.flatMap(other => {
      if (covers(other, host)) return [host];
      return covers(host, other) ? [other] : [];
    }),
  );
}

function covers(pattern: string, host: string): boolean {
  return (
    pattern === host ||
    pattern === '*' ||
    (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
  );
}
