import { namespacesByName } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';

const used = perVersion(
  (sources: ManifestSet['sources']) =>
    new Set(sources.map(({ namespace }) => namespace)),
);

const usual = ['default', 'kube-system', 'istio-system'];

/** True if a namespace does not exist: Namespaces are among the objects, and neither it nor anything in it is. */
export function isAbsentNamespace(set: ManifestSet, name: string): boolean {
  if (!set.complete && set.namespaces.length === 0) return false;
  return (
    !usual.includes(name) &&
    !namespacesByName(set.namespaces).has(name) &&
    !used(set.sources).has(name)
  );
}

/** Every namespace that the objects show. */
export function knownNamespaces(set: ManifestSet): string[] {
  return [
    ...new Set([
      ...usual,
      ...namespacesByName(set.namespaces).keys(),
      ...used(set.sources),
    ]),
  ];
}

/** True where something of a namespace is among the objects, so that what belongs to it should be, too. */
export function showsNamespace(set: ManifestSet, name: string): boolean {
  return set.complete || used(set.sources).has(name);
}
