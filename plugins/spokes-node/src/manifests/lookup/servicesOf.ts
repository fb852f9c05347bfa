import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { ServiceManifest } from '../schemas/core';

const byNamespace = perVersion((services: readonly ServiceManifest[]) => {
  const map = new Map<string, ServiceManifest[]>();
  for (const service of services) {
    const known = map.get(service.metadata.namespace);
    if (known) known.push(service);
    else map.set(service.metadata.namespace, [service]);
  }
  return map;
});

/** The Services of a namespace. */
export function servicesOf(
  set: ManifestSet,
  namespace: string,
): ServiceManifest[] {
  return byNamespace(set.services).get(namespace) ?? [];
}
