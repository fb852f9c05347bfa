import { ExposureRef, Gateway } from '@fitsync/backstage-plugin-spokes-common';
import { ExposureTarget, SpokeFacts } from '../inputs/exposure';
import { ingressRoutes } from './ingressRoutes';

/** What clients ask for, and whether any route leads from a gateway to the Service. */
export interface FoundTarget {
  target: ExposureTarget;
  routed: boolean;
}

/**
 * Works out how an exposure is asked for: port 80 and plain HTTP, unless only HTTPS servers route to it (one that does
 * nothing but redirect to HTTPS does not count).
 */
export function findExposureTarget(
  facts: SpokeFacts,
  ref: ExposureRef,
): FoundTarget {
  const routes = ingressRoutes(facts.cluster).filter(
    route => route.namespace === ref.namespace && route.name === ref.service,
  );
  const servers = routes.flatMap(route =>
    route.gateways.flatMap(gateway => gateway.spec.servers),
  );
  const plain = servers.some(server => !isSecure(server) && !redirects(server));
  const https = servers.some(isSecure) && !plain;
  const hosts = [
    ...routes.flatMap(route => route.hosts),
    ...servers.flatMap(server => server.hosts.map(host => lastPart(host))),
  ];
  return {
    routed: routes.length > 0,
    target: {
      ...ref,
      port: https ? 443 : 80,
      scheme: https ? 'https' : 'http',
      host: hosts.find(host => !host.includes('*') && host.includes('.')),
      path: routes[0]?.path ?? '/',
    },
  };
}

type Server = Gateway['spec']['servers'][number];

function isSecure({ port }: Server): boolean {
  return ['HTTPS', 'TLS'].includes(port.protocol.toUpperCase());
}

function redirects({ tls }: Server): boolean {
  return tls?.httpsRedirect === true;
}

/** Of `namespace/host`. */
function lastPart(host: string): string {
  return host.split('/').at(-1) ?? host;
}
