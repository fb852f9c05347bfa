import {
  AvailabilityQuestion,
  Gateway,
  VirtualService,
} from '@fitsync/backstage-plugin-spokes-common';
import { RE2JS } from 're2js';

/** A route that is in the way. */
export interface PathConflict {
  virtualService: VirtualService;
  /** How it matches, in Istio's words: `prefix: /shop`. */
  match: string;
  /** `above`: it catches the asked path's requests. `below`: the asked path would catch its requests. */
  kind: 'same' | 'above' | 'below';
}

type Uri = { exact?: string; prefix?: string; regex?: string };

/** The first route on an ingress gateway that shares requests with the asked host and path. */
export function findPathConflict(
  question: AvailabilityQuestion,
  virtualServices: VirtualService[],
  gateways: Gateway[] = [],
): PathConflict | undefined {
  const others = virtualServices.filter(
    virtualService =>
      isAtIngress(virtualService) &&
      sharesHost(virtualService.spec.hosts, question.host) &&
      isServedThere(virtualService, gateways, question.host) &&
      !leadsTo(virtualService, question),
  );
  for (const virtualService of others) {
    for (const { match } of virtualService.spec.http) {
      const uris: Uri[] = match?.map(({ uri }) => uri ?? { prefix: '/' }) ?? [
        { prefix: '/' },
      ];
      for (const uri of uris) {
        const kind = compare(question.path, uri);
        if (kind) return { virtualService, match: describe(uri), kind };
      }
    }
  }
  return undefined;
}

function isAtIngress({ spec }: VirtualService): boolean {
  return (spec.gateways ?? ['mesh']).some(name => name !== 'mesh');
}

/** The NLB's own name is any host: it is served by `*`. */
function sharesHost(hosts: readonly string[], host = '*'): boolean {
  return hosts.some(
    other => other === host || covers(other, host) || covers(host, other),
  );
}

/** A route for any host is for the hosts of its Gateways: so is an HTTPRoute without hostnames. */
function isServedThere(
  { metadata, spec }: VirtualService,
  gateways: readonly Gateway[],
  host: string | undefined,
): boolean {
  return (spec.gateways ?? []).some(written => {
    const [name, namespace = metadata.namespace] = written.split('/').reverse();
    const gateway = gateways.find(
      one => one.metadata.name === name && one.metadata.namespace === namespace,
    );
    if (!gateway) return written !== 'mesh';
    const served = gateway.spec.servers.flatMap(({ hosts }) =>
      hosts.map(one => one.slice(one.indexOf('/') + 1)),
    );
    return sharesHost(served, host);
  });
}

function covers(pattern: string, host: string): boolean {
  return (
    pattern === '*' ||
    (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
  );
}

/** The exposure's own route: asking again for what one has is no conflict. */
function leadsTo(
  { spec, metadata }: VirtualService,
  { namespace, service }: AvailabilityQuestion,
): boolean {
  return spec.http.some(({ route }) =>
    route.some(({ destination }) => {
      const [name, at = metadata.namespace] = destination.host.split('.');
      return name === service && at === namespace;
    }),
  );
}

function compare(path: string, uri: Uri): PathConflict['kind'] | undefined {
  if (uri.regex !== undefined) {
    return matchesRegex(uri.regex, path) ? 'above' : undefined;
  }
  const other = uri.exact ?? uri.prefix ?? '/';
  if (trim(other) === trim(path)) return 'same';
  // Istio puts a route for everything behind all others of the host, whichever VirtualService it comes from.
  if (isCatchAll(path) || (uri.exact === undefined && isCatchAll(other))) {
    return undefined;
  }
  if (uri.exact === undefined && isBelow(path, other)) return 'above';
  // What is rendered takes the path itself and what is below it, not a longer word.
  return isBelow(other, `${trim(path)}/`) ? 'below' : undefined;
}

/** Envoy's prefixes end at any character: `/shop` catches `/shopping`, too; `/shop/` does not. */
function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(prefix);
}

function isCatchAll(path: string): boolean {
  return path === '/';
}

function trim(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** Envoy matches the whole path, by RE2. A pattern that is not RE2 is rejected by Istio and takes nothing. */
function matchesRegex(regex: string, path: string): boolean {
  try {
    const pattern = RE2JS.compile(regex);
    return [path, `${trim(path)}/`, `${trim(path)}/a`].some(candidate =>
      pattern.matches(candidate),
    );
  } catch {
    return false;
  }
}

function describe(uri: Uri): string {
  const [[kind, value]] = Object.entries(uri);
  return `${kind}: ${value}`;
}
