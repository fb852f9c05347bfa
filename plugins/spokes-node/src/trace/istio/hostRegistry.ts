import { Service } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf, servicesByName } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';
import { isExportedTo } from './isExportedTo';
import { fqdnOf, resolveHost, ResolvedHost } from './resolveHost';

/** As much of a ServiceEntry as finds it by a host. */
export interface EntryOfHosts {
  metadata: { namespace: string; name: string };
  spec: { hosts: readonly string[]; exportTo?: readonly string[] };
}

/** What hosts may stand for. */
export interface HostRegistry<E extends EntryOfHosts> {
  services: readonly Service[];
  serviceEntries: readonly E[];
}

/** What a host stands for in the eyes of a proxy. */
export type RegisteredHost<E extends EntryOfHosts> =
  | { kind: 'service'; service: Service }
  | { kind: 'entry'; entry: E }
  /** It exists, and is hidden from the namespace that asks. */
  | { kind: 'hidden'; exportTo: readonly string[]; name: string }
  | { kind: 'none'; resolved: ResolvedHost; fqdn: string };

const entriesByHost = perVersion((entries: readonly EntryOfHosts[]) => {
  const exact = new Map<string, EntryOfHosts[]>();
  const wildcard: { suffix: string; entry: EntryOfHosts }[] = [];
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

/** The ServiceEntries that stand for a complete host, whoever sees them. */
export function entriesOfHost<E extends EntryOfHosts>(
  entries: readonly E[],
  host: string,
): E[] {
  const { exact, wildcard } = entriesByHost(entries);
  const own = exact.get(host) ?? [];
  const wide = wildcard.filter(({ suffix }) =>
    host.startsWith('*')
      ? host.slice(1).endsWith(suffix)
      : host.endsWith(suffix) && host.length > suffix.length,
  );
  // What went into the lookup comes out of it.
  return [...own, ...wide.map(({ entry }) => entry)] as E[];
}

/** To which namespaces a Service is exported, as its annotation says; none stands for all. */
export function exportOfService({ metadata }: Service): string[] {
  return (metadata.annotations['networking.istio.io/exportTo'] ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '');
}

/** Looks a host up as a proxy in a namespace would. */
export function findRegistered<E extends EntryOfHosts>(
  { services, serviceEntries }: HostRegistry<E>,
  text: string,
  ownNamespace: string,
): RegisteredHost<E> {
  const resolved = resolveHost(text, ownNamespace);
  const fqdn = resolved.kind === 'service' ? fqdnOf(resolved) : resolved.host;
  if (resolved.kind === 'service') {
    const key = `${resolved.namespace}/${resolved.name}`;
    const service = servicesByName(services).get(key);
    if (service) {
      const exportTo = exportOfService(service);
      return isExportedTo(exportTo, resolved.namespace, ownNamespace)
        ? { kind: 'service', service }
        : { kind: 'hidden', exportTo, name: `Service ${nameOf(service)}` };
    }
  }
  const entries = entriesOfHost(serviceEntries, fqdn);
  const visible = entries.find(({ metadata, spec }) =>
    isExportedTo(spec.exportTo, metadata.namespace, ownNamespace),
  );
  if (visible) return { kind: 'entry', entry: visible };
  // What is for every host, or for names of Services that are not there, tells nothing of this one.
  const hidden = entries.find(
    ({ spec }) =>
      spec.hosts.includes(fqdn) ||
      (resolved.kind !== 'service' && isMeant(spec.hosts, fqdn)),
  );
  return hidden
    ? {
        kind: 'hidden',
        exportTo: hidden.spec.exportTo ?? [],
        name: `ServiceEntry ${nameOf(hidden)}`,
      }
    : { kind: 'none', resolved, fqdn };
}

function isMeant(hosts: readonly string[], fqdn: string): boolean {
  return hosts.some(
    host =>
      host !== '*' &&
      (host.toLowerCase() === fqdn ||
        (host.startsWith('*') && fqdn.endsWith(host.slice(1).toLowerCase()))),
  );
}
