import { hostsOverlap } from '../../trace/istio/hostsOverlap';
import { ManifestSet } from '../ManifestSet';
import { GatewayManifest } from '../schemas/networking';
import { podsAreShared, SamePods } from './podsAreShared';

/** A server and where it stands. */
export interface PlacedServer {
  gateway: GatewayManifest;
  index: number;
  server: GatewayManifest['spec']['servers'][number];
}

/** Two servers that a request for one host on one port may both mean, or one that means it twice. */
export interface Overlap {
  one: PlacedServer;
  other: PlacedServer;
  host: string;
}

/** For each server one other of each Gateway kind of collision: servers of the same host, by port. */
export function* overlappingServers(set: ManifestSet): Generator<Overlap> {
  const samePods = podsAreShared(set);
  const byPort = new Map<string, PlacedServer[]>();
  for (const gateway of set.gateways) {
    gateway.spec.servers.forEach((server, index) => {
      const key = `${server.port.number} ${server.bind ?? ''}`;
      const known = byPort.get(key);
      if (known) known.push({ gateway, index, server });
      else byPort.set(key, [{ gateway, index, server }]);
    });
  }
  for (const servers of byPort.values()) {
    const byHost = new Map<string, PlacedServer[]>();
    for (const placed of servers) {
      for (const entry of new Set(placed.server.hosts)) {
        const host = entry.slice(entry.indexOf('/') + 1).toLowerCase();
        const known = byHost.get(host);
        if (known) known.push(placed);
        else byHost.set(host, [placed]);
      }
    }
    for (const [host, same] of byHost) yield* within(same, host, samePods);
    for (const one of servers) {
      const host = repeatedHost(one);
      if (host) yield { one, other: one, host };
    }
    yield* acrossProtocols(servers, samePods);
  }
}

/** A host that one server lists twice; of two entries over TLS only the same words collide. */
function repeatedHost(placed: PlacedServer): string | undefined {
  const { gateway, server } = placed;
  const seen = new Map<string, Set<string>>();
  for (const entry of server.hosts) {
    const slash = entry.indexOf('/');
    const host = entry.slice(slash + 1).toLowerCase();
    const written = slash === -1 ? '*' : entry.slice(0, slash);
    const namespace = written === '.' ? gateway.metadata.namespace : written;
    const known = seen.get(host) ?? new Set();
    const meets =
      familyOf(placed) !== 'tls' &&
      known.size > 0 &&
      (namespace === '*' || known.has('*'));
    if (known.has(namespace) || meets) return host;
    seen.set(host, known.add(namespace));
  }
  return undefined;
}

function* within(
  servers: readonly PlacedServer[],
  host: string,
  samePods: SamePods,
): Generator<Overlap> {
  if (servers.length < 2) return;
  const candidatesOf = candidatesByNamespace(servers, host);
  for (const one of servers) {
    const candidates = candidatesOf(one);
    const meets = (candidate: PlacedServer) =>
      candidate !== one && samePods(one.gateway, candidate.gateway);
    // A redirect counts more than a mere repetition, so it is looked for first.
    const other =
      candidates.find(
        candidate =>
          redirects(candidate) !== redirects(one) && meets(candidate),
      ) ?? candidates.find(meets);
    if (other) yield { one, other, host };
  }
}

function redirects({ server }: PlacedServer): boolean {
  return server.tls?.httpsRedirect === true;
}

/**
 * The servers that a server can meet: `team-a/shop.example.com` and `team-b/shop.example.com` take the routes of different
 * namespaces.
 */
function candidatesByNamespace(
  servers: readonly PlacedServer[],
  host: string,
): (one: PlacedServer) => PlacedServer[] {
  const everywhere = representatives(
    servers.filter(placed => namespacesOf(placed, host).has('*')),
  );
  const any = representatives(servers);
  const byNamespace = new Map<string, PlacedServer[]>();
  for (const placed of servers) {
    for (const namespace of namespacesOf(placed, host)) {
      const known = byNamespace.get(namespace);
      if (known) known.push(placed);
      else byNamespace.set(namespace, [placed]);
    }
  }
  const candidates = new Map<string, PlacedServer[]>();
  for (const [namespace, own] of byNamespace) {
    candidates.set(
      namespace,
      namespace === '*' ? any : [...representatives(own), ...everywhere],
    );
  }
  return one =>
    [...namespacesOf(one, host)].flatMap(
      namespace => candidates.get(namespace) ?? [],
    );
}

/** Two of each sort stand for all that are alike, so that a host of thousands is not compared pair by pair. */
function representatives(servers: readonly PlacedServer[]): PlacedServer[] {
  const seen = new Map<string, number>();
  return servers.filter(placed => {
    const { gateway, server } = placed;
    const key = JSON.stringify([
      Object.entries(gateway.spec.selector).sort(),
      server.port.protocol,
      redirects(placed),
    ]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= 2;
  });
}

/** One port speaks one kind of protocol, whatever the hosts; only those that overlap are named. */
function* acrossProtocols(
  servers: readonly PlacedServer[],
  samePods: SamePods,
): Generator<Overlap> {
  const byFamily = new Map<string, PlacedServer[]>();
  for (const placed of servers) {
    const family = familyOf(placed);
    const known = byFamily.get(family);
    if (known) known.push(placed);
    else byFamily.set(family, [placed]);
  }
  if (byFamily.size < 2) return;
  for (const [family, own] of byFamily) {
    const foreign = servers.filter(placed => familyOf(placed) !== family);
    for (const one of own) {
      for (const other of foreign) {
        const host = sharedHost(one, other);
        if (host === undefined) continue;
        if (!samePods(one.gateway, other.gateway)) continue;
        yield { one, other, host };
        break;
      }
    }
  }
}

const http = ['HTTP', 'HTTP2', 'GRPC', 'GRPC-WEB'];
const secure = ['HTTPS', 'TLS'];

/** Protocols that one port can serve side by side. */
function familyOf({ server }: PlacedServer): string {
  const protocol = server.port.protocol.toUpperCase();
  if (http.includes(protocol)) return 'http';
  return secure.includes(protocol) ? 'tls' : protocol;
}

function sharedHost(one: PlacedServer, other: PlacedServer) {
  const bare = (entry: string) => entry.slice(entry.indexOf('/') + 1);
  return one.server.hosts
    .map(bare)
    .find(host =>
      other.server.hosts.some(entry => hostsOverlap(host, bare(entry))),
    );
}

/** The namespaces whose routes a server takes for a host; `*` for all. */
function namespacesOf(
  { gateway, server }: PlacedServer,
  host: string,
): Set<string> {
  return new Set(
    server.hosts
      .filter(
        entry => entry.slice(entry.indexOf('/') + 1).toLowerCase() === host,
      )
      .map(entry => {
        const slash = entry.indexOf('/');
        const namespace = slash === -1 ? '*' : entry.slice(0, slash);
        return namespace === '.' ? gateway.metadata.namespace : namespace;
      }),
  );
}
