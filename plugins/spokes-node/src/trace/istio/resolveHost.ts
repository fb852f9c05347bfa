/** What a host in a route or a DestinationRule stands for. */
export type ResolvedHost =
  | { kind: 'service'; namespace: string; name: string }
  /** Not a name of this cluster: perhaps a ServiceEntry, which is not read. */
  | { kind: 'other'; host: string };

const domain = '.svc.cluster.local';

/**
 * Reads a host as istiod does: without a dot it is a Service in the namespace of the object that names it; with a dot it
 * is complete as it stands. So `reviews.shop` is *not* the Service `reviews` in `shop`.
 */
export function resolveHost(text: string, ownNamespace: string): ResolvedHost {
  const host = text.toLowerCase();
  if (!host.includes('.') && host !== '*') {
    return { kind: 'service', namespace: ownNamespace, name: host };
  }
  if (host.endsWith(domain)) {
    const [name, namespace, ...rest] = host.slice(0, -domain.length).split('.');
    if (name && name !== '*' && namespace && rest.length === 0) {
      return { kind: 'service', namespace, name };
    }
  }
  return { kind: 'other', host };
}

/** The complete name of a Service. */
export function fqdnOf(service: { namespace: string; name: string }): string {
  return `${service.name}.${service.namespace}${domain}`;
}
