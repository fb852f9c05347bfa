import { DestinationRule } from '@fitsync/backstage-plugin-spokes-common';
import { isExportedTo } from './isExportedTo';
import { fqdnOf, resolveHost } from './resolveHost';

type TrafficPolicy = DestinationRule['spec']['trafficPolicy'];

/**
 * The DestinationRule that a client in one namespace follows for a Service: of its own namespace first, then of the
 * Service's, then of the mesh's root namespace; an exact host before a wildcard; of equals the oldest. Of the root namespace
 * only what is private there comes first for its own clients, the ingress gateway among them: what it exports is for the
 * whole mesh, and gives way to the Service's.
 */
export function destinationRuleFor(options: {
  service: { namespace: string; name: string };
  clientNamespace: string;
  rootNamespace: string;
  destinationRules: readonly DestinationRule[];
}): DestinationRule | undefined {
  if (options.destinationRules.length === 0) return undefined;
  const { service, clientNamespace, rootNamespace } = options;
  const fqdn = fqdnOf(service);
  const candidates = options.destinationRules.filter(
    ({ metadata, spec }) =>
      isExportedTo(spec.exportTo, metadata.namespace, clientNamespace) &&
      standsFor(spec.host, metadata.namespace, fqdn),
  );
  const places = [service.namespace, rootNamespace].map(place =>
    candidates.filter(({ metadata }) => metadata.namespace === place),
  );
  const own = candidates.filter(
    ({ metadata, spec }) =>
      metadata.namespace === clientNamespace &&
      (clientNamespace !== rootNamespace || isPrivate(spec.exportTo)),
  );
  return [own, ...places]
    .map(some => some.sort(byHostThenAge)[0])
    .find(Boolean);
}

function isPrivate(exportTo: readonly string[] = []): boolean {
  return exportTo.length > 0 && exportTo.every(one => one === '.');
}

/** True if the host of a DestinationRule stands for a Service, given by its complete name. */
export function standsFor(
  host: string,
  ownNamespace: string,
  fqdn: string,
): boolean {
  if (host.startsWith('*')) return fqdn.endsWith(host.slice(1));
  const resolved = resolveHost(host, ownNamespace);
  return (
    (resolved.kind === 'service' ? fqdnOf(resolved) : resolved.host) === fqdn
  );
}

/** The TLS mode that a DestinationRule sets for a port, or undefined where the mesh chooses by itself. */
export function tlsModeOf(
  rule: DestinationRule,
  port?: number,
  subset?: string,
): string | undefined {
  const ofSubset = rule.spec.subsets.find(({ name }) => name === subset);
  return (
    modeOf(ofSubset?.trafficPolicy, port) ??
    modeOf(rule.spec.trafficPolicy, port)
  );
}

/** Settings of a port replace those of the whole destination, also where they are silent about TLS. */
function modeOf(policy: TrafficPolicy, port?: number): string | undefined {
  const ofPort = policy?.portLevelSettings?.find(
    settings => settings.port?.number === port && port !== undefined,
  );
  return ofPort ? ofPort.tls?.mode : policy?.tls?.mode;
}

function byHostThenAge(a: DestinationRule, b: DestinationRule): number {
  const key = ({ metadata, spec }: DestinationRule) => {
    const wildcard = spec.host.startsWith('*');
    // Longer wildcards are more specific.
    const length = String(999 - Math.min(spec.host.length, 999)).padStart(
      3,
      '0',
    );
    return `${wildcard ? `1${length}` : '0'} ${
      metadata.creationTimestamp ?? '9'
    } ${metadata.name}`;
  };
  return key(a) < key(b) ? -1 : 1;
}
