import { ExposureHolder } from './ExposureHolder';

/** Why an exposure cannot have its host or path. @public */
export interface ExposureConflict {
  /**
   * same-path, shadows, shadowed: both answer for the same requests, and which one gets them is nobody's to rely on.
   * https-host-twice: of two HTTPS servers for a host, Istio drops one in silence.
   * redirect-leak: the redirect of one to HTTPS redirects all HTTP of the host, the other's too.
   * wildcard-host: the host takes requests away from a `*.example.com` that is live.
   * shared-host: the host is a name of the spoke itself, and would take every path away from the others.
   * host-elsewhere: a name leads to one load balancer, and each spoke has its own.
   */
  kind:
    | 'same-path'
    | 'shadows'
    | 'shadowed'
    | 'https-host-twice'
    | 'redirect-leak'
    | 'wildcard-host'
    | 'shared-host'
    | 'host-elsewhere';
  /** The field of the form that would have to change. */
  field: 'host' | 'path';
  /** Absent: the spoke itself. */
  holder?: ExposureHolder;
  /** What is wrong, who holds it, and what would be right; on one line. */
  message: string;
}

/** What {@link findExposureConflicts} knows besides the holders. @public */
export interface FindExposureConflictsOptions {
  /** Names of the spoke that everything on host `*` is reached by: its `domains`, its load balancer's DNS name. */
  sharedHosts?: readonly string[];
  /**
   * How a message names a holder; for those who may not know it, say whom to ask instead: its host and path are then left
   * out, too.
   */
  nameHolder?(holder: ExposureHolder): string;
}

/**
 * Why a service cannot have the host and path that it wants. What the service itself holds already is no conflict.
 *
 * On one spoke, the most specific host wins whatever the paths are, so `*` and a host of one's own live side by side. On
 * the same host, prefixes must not cover each other: Istio leaves open in which order the VirtualServices of a host count.
 *
 * @public
 */
export function findExposureConflicts(
  candidate: ExposureHolder,
  holders: readonly ExposureHolder[],
  options: FindExposureConflictsOptions = {},
): ExposureConflict[] {
  const { sharedHosts = [], nameHolder = named } = options;
  const wanted = plain(candidate);
  const shared: ExposureConflict[] = sharedHosts
    .filter(host => host.toLowerCase() === wanted.host)
    .map(host => ({
      kind: 'shared-host',
      field: 'host',
      message: `host '${host}' is a name of spoke '${candidate.spoke}' itself: a service that has it alone takes every path on it away from the others; choose another host, or a path`,
    }));
  const found = holders
    .filter(holder => !isSame(candidate, holder))
    .flatMap(holder => {
      const conflict = between(wanted, plain(holder), nameHolder(holder));
      return conflict ? [{ ...conflict, holder }] : [];
    });
  return [...shared, ...found];
}

/** As a resolver and Envoy compare them. */
function plain(holder: ExposureHolder): ExposureHolder {
  return {
    ...holder,
    host: holder.host.toLowerCase().replace(/(.)\.$/, '$1'),
    path: holder.path.replace(/(.)\/+$/, '$1') || '/',
  };
}

function named({ namespace, service, spoke, where }: ExposureHolder): string {
  const place = where === 'live' ? 'live' : 'in the repository';
  return `${namespace}/${service} on ${spoke} (${place})`;
}

function isSame(a: ExposureHolder, b: ExposureHolder): boolean {
  return (
    a.spoke === b.spoke &&
    a.namespace === b.namespace &&
    a.service === b.service
  );
}

function between(
  wanted: ExposureHolder,
  held: ExposureHolder,
  who: string,
): Omit<ExposureConflict, 'holder'> | undefined {
  const { host } = wanted;
  if (wanted.spoke !== held.spoke) {
    if (host !== held.host || host === '*') return undefined;
    return {
      kind: 'host-elsewhere',
      field: 'host',
      message: `host '${host}' is held by ${who}: a name leads to the load balancer of one spoke; choose another host`,
    };
  }
  if (host !== held.host) {
    if (!isWithin(host, held.host)) return undefined;
    return {
      kind: 'wildcard-host',
      field: 'host',
      message: `host '${host}' is answered by ${who}${
        who === named(held) ? ` as '${held.host}'` : ''
      }, and would be taken away from it; choose another host`,
    };
  }
  // On `*` of port 443 the certificate is chosen by the handshake; what we render never is one.
  if (host !== '*' && wanted.tls && held.tls) {
    return {
      kind: 'https-host-twice',
      field: 'host',
      message: `host '${host}' is served over HTTPS by ${who}: Istio drops one of two servers for a host in silence, whatever their paths; choose another host`,
    };
  }
  if (host !== '*' && wanted.tls !== held.tls) {
    return {
      kind: 'redirect-leak',
      field: 'host',
      message: wanted.tls
        ? `host '${host}' is served over HTTP by ${who}: the redirect to HTTPS would redirect that too; choose a host that nobody serves over HTTP`
        : `host '${host}' is served over HTTPS by ${who}, whose redirect takes all HTTP of the host; choose another host`,
    };
  }
  return overlap(wanted.path, held, who);
}

function overlap(
  wanted: string,
  held: ExposureHolder,
  who: string,
): Omit<ExposureConflict, 'holder'> | undefined {
  if (wanted === held.path) {
    return {
      kind: 'same-path',
      field: 'path',
      message: `path '${wanted}' is held by ${who}; choose another path`,
    };
  }
  const isKnown = who === named(held);
  if (covers(wanted, held.path)) {
    const what = isKnown ? `'${held.path}', which is` : 'a path that is';
    return {
      kind: 'shadows',
      field: 'path',
      message: `path '${wanted}' covers ${what} held by ${who}; choose a path that is not above it`,
    };
  }
  if (!held.exact && covers(held.path, wanted)) {
    const what = isKnown ? `'${held.path}', which is` : 'a path that is';
    return {
      kind: 'shadowed',
      field: 'path',
      message: `path '${wanted}' lies below ${what} held by ${who}; choose a path outside of it`,
    };
  }
  return undefined;
}

function covers(prefix: string, path: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

/** `*` is everyone's and taken from nobody; `*.example.com` is someone's. */
function isWithin(host: string, wildcard: string): boolean {
  return wildcard.startsWith('*.') && host.endsWith(wildcard.slice(1));
}
