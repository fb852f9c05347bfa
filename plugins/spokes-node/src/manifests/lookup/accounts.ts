import { accountOfPrincipal } from '../../trace/istio/accountOfPrincipal';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';

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
  return {
    /** True for a complete principal whose account should be among the objects and is not; patterns are not judged. */
    isAbsent(text: string): boolean {
      const account = accountOfPrincipal(text);
      if (!account) return false;
      const { namespace, name } = account;
      if (!set.complete && !namespaces.has(namespace)) return false;
      return name !== 'default' && !accounts.has(`${namespace}/${name}`);
    },
  };
});
