/** A Service, as a host of a VirtualService or DestinationRule names it. @public */
export interface ServiceName {
  namespace: string;
  name: string;
}

/**
 * Reads a destination host the way Istio does: a name without dots is a Service of the object's own namespace; one that
 * ends in `.svc` or `.svc.cluster.local` names its namespace. Anything else is no Service of this cluster.
 *
 * @public
 */
export function parseServiceHost(
  host: string,
  namespace: string,
): ServiceName | undefined {
  if (!host.includes('.')) return host ? { namespace, name: host } : undefined;
  const [name, ownNamespace, ...rest] = host.split('.');
  const suffix = rest.join('.');
  if (suffix !== 'svc' && suffix !== 'svc.cluster.local') return undefined;
  return { namespace: ownNamespace, name };
}
