/**
 * Builds a lookup once for each version of a list: facts that have not changed keep their identity.
 */
export function perVersion<In extends object, Out>(
  build: (input: In) => Out,
): (input: In) => Out {
  const known = new WeakMap<In, { out: Out }>();
  return input => {
    let found = known.get(input);
    if (!found) known.set(input, (found = { out: build(input) }));
    return found.out;
  };
}
