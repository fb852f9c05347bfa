import { ClusterStore } from '@fitsync/sandbox';

const days = 24 * 60 * 60 * 1000;

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
  store.apply({
    ...found,
    status: {
      notAfter: new Date(Date.now() + 90 * days).toISOString(),
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  });
  return true;
}
