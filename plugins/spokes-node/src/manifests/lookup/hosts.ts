import { isExportedTo } from '../../trace/istio/isExportedTo';
import { fqdnOf, resolveHost } from '../../trace/istio/resolveHost';
import { nameOf, servicesByName } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { ServiceManifest } from '../schemas/core';
import { ServiceEntryManifest } from '../schemas/networking';

/** What a host stands for among the objects of a set. */
export type FoundHost =
  | { kind: 'service'; service: ServiceManifest }
  | { kind: 'entry'; entry: ServiceEntryManifest }
  /** It exists, and is hidden from the namespace that asks. */
  | { kind: 'hidden'; exportTo: readonly string[]; name: string }
  /** It should be among the objects and is not. */
  | { kind: 'absent'; resolved: string }
  /** The input cannot show whether it exists. */
  | { kind: 'unknown' };

const namespacesWithServices = perVersion(
  (services: readonly ServiceManifest[]) =>
    new Set(services.map(({ metadata }) => metadata.namespace)),
);

/** True where a Service that is not among the objects does not exist. */
export function knowsServicesOf(set: ManifestSet, namespace: string): boolean {
  return set.complete || namespacesWithServices(set.services).has(namespace);
}

const entriesByHost = perVersion((entries: readonly ServiceEntryManifest[]) => {
  const exact = new Map<string, ServiceEntryManifest[]>();
  const wildcard: { suffix: string; entry: ServiceEntryManifest }[] = [];
  for (const entry of entries) {
    for (const written of entry.spec.hosts) {
      const host = written.toLowerCase();
      if (host.startsWith('*')) {
        wildcard.push({ suffix: host.slice(1), entry });
        continue;
      }
      const known = exact.get(host);
      if (known) known.push(entry);
      else exact.set(host, [entry]);
    }
  }
  return { exact, wildcard };
});

/** The ServiceEntries that stand for a host, whoever sees them. */
export function entriesOf(
  set: ManifestSet,
  host: string,
): ServiceEntryManifest[] {
  const { exact, wildcard } = entriesByHost(set.serviceEntries);
  const own = exact.get(host) ?? [];
  const wide = wildcard.filter(({ suffix }) =>
    host.startsWith('*')
      ? host.slice(1).endsWith(suffix)
      : host.endsWith(suffix) && host.length > suffix.length,
  );
  return [...own, ...wide.map(({ entry }) => entry)];
}

const exportOf = ({ metadata }: ServiceManifest): string[] =>
  (metadata.annotations['networking.istio.io/exportTo'] ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '');

/** Looks a host up as a proxy in a namespace would, and tells what is absent from what is not in the input. */
export function findHost(
  set: ManifestSet,
  text: string,
  ownNamespace: string,
): FoundHost {
  const host = resolveHost(text, ownNamespace);
  const fqdn = host.kind === 'service' ? fqdnOf(host) : host.host;
  if (host.kind === 'service') {
    const key = `${host.namespace}/${host.name}`;
    const service = servicesByName(set.services).get(key);
    if (service) {
      const exportTo = exportOf(service);
      return isExportedTo(exportTo, host.namespace, ownNamespace)
        ? { kind: 'service', service }
        : { kind: 'hidden', exportTo, name: `Service ${nameOf(service)}` };
    }
  }
  const entries = entriesOf(set, fqdn);
  const visible = entries.find(({ metadata, spec }) =>
    isExportedTo(spec.exportTo, metadata.namespace, ownNamespace),
  );
  if (visible) return { kind: 'entry', entry: visible };
  const [hidden] = entries;
  if (hidden) {
    return {
      kind: 'hidden',
      exportTo: hidden.spec.exportTo ?? [],
      name: `ServiceEntry ${nameOf(hidden)}`,
    };
  }
  if (host.kind === 'service') {
    return knowsServicesOf(set, host.namespace)
      ? {
          kind: 'absent',
          resolved: `Service ${host.namespace}/${host.name}`,
        }
      : { kind: 'unknown' };
  }
  return isAbsent(set, fqdn)
    ? { kind: 'absent', resolved: `the complete name ${fqdn}` }
    : { kind: 'unknown' };
}

/** `reviews.shop` looks like a Service, and is none: with a dot a name is complete. */
function isAbsent(set: ManifestSet, host: string): boolean {
  if (host.startsWith('*')) return false;
  if (set.complete) return true;
  const [, namespace, ...rest] = host.split('.');
  return (
    namespace !== undefined &&
    (rest.length === 0 || rest.join('.') === 'svc') &&
    namespacesWithServices(set.services).has(namespace)
  );
}

/** A Service that may have been meant by a host. */
export function suggestService(
  set: ManifestSet,
  text: string,
  ownNamespace: string,
): string {
  const [name, namespace = ownNamespace] = text.split('.');
  const services = servicesByName(set.services);
  if (services.has(`${namespace}/${name}`)) {
    return fqdnOf({ namespace, name });
  }
  const same = set.services.find(({ metadata }) => metadata.name === name);
  if (same) return fqdnOf(same.metadata);
  return set.services[0]
    ? (
        set.services.find(
          ({ metadata }) => metadata.namespace === ownNamespace,
        ) ?? set.services[0]
      ).metadata.name
    : name;
}
