import { matchesText } from '../../trace/istio/matchesText';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';

/** Only the last part may be a pattern, and other trust domains have accounts of their own: who is meant nobody can tell. */
const ofNamespace = /^cluster\.local\/ns\/([^/*]+)\/sa\/([^/*]+\*?)$/;

/** What istiod writes into every certificate, without `spiffe://`. */
const identity = /^[^/]+\/ns\/[^/]+\/sa\/[^/]+$/;

/** The service accounts that the objects show. */
export const accountsOf = perVersion((set: ManifestSet) => {
  const accounts = new Set<string>();
  const namespaces = new Set<string>();
  for (const { metadata } of set.serviceAccounts) {
    namespaces.add(metadata.namespace);
    accounts.add(`${metadata.namespace}/${metadata.name}`);
  }
  for (const { metadata, spec } of set.pods) {
    accounts.add(
      `${metadata.namespace}/${spec.serviceAccountName ?? 'default'}`,
    );
  }
  const isAbsent = (namespace: string, name: string): boolean => {
    if (!set.complete && !namespaces.has(namespace)) return false;
    if (name === 'default' || name === '*') return false;
    return name.includes('*')
      ? ![...accounts].some(one => matchesText(`${namespace}/${name}`, one))
      : !accounts.has(`${namespace}/${name}`);
  };
  return {
    isAbsent,
    /** True for a principal that no certificate of the mesh can have, or whose account should be among the objects and is not. */
    isAbsentPrincipal(text: string): boolean {
      if (!text.includes('*') && !identity.test(text)) return true;
      const [, namespace, name] = ofNamespace.exec(text) ?? [];
      return (
        namespace !== undefined &&
        name !== undefined &&
        isAbsent(namespace, name)
      );
    },
  };
});
