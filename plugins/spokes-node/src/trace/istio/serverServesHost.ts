import { hostsOverlap } from './hostsOverlap';

/**
 * True if a host entry of a Gateway's server (`host`, `namespace/host`, `./host`, `any/host` with a star) serves a host of a
 * VirtualService in the given namespace.
 */
export function serverServesHost(
  entry: string,
  gatewayNamespace: string,
  virtualService: { namespace: string; host: string },
): boolean {
  const slash = entry.indexOf('/');
  if (slash === -1) return hostsOverlap(entry, virtualService.host);
  const written = entry.slice(0, slash);
  const namespace = written === '.' ? gatewayNamespace : written;
  return (
    (namespace === '*' || namespace === virtualService.namespace) &&
    hostsOverlap(entry.slice(slash + 1), virtualService.host)
  );
}
