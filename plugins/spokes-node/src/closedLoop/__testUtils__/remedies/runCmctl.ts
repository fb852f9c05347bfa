import { ClusterStore } from '@fitsync/sandbox';
import { issue } from './issue';

/** `cmctl --context prod --namespace shop renew shop-tls`, with an issuer that gives what is asked for. */
export function runCmctl(
  store: ClusterStore,
  words: readonly string[],
): boolean {
  const [, context, , namespace, verb, name] = words;
  if (words.length !== 6 || verb !== 'renew' || context !== store.name) {
    throw new Error(`Nobody taught the test cmctl ${words.join(' ')}`);
  }
  const found = store.get('Certificate', name, namespace);
  if (!found) throw new Error(`There is no Certificate ${namespace}/${name}`);
  store.apply(issue(found));
  return true;
}
