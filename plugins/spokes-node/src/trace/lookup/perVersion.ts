/**
 * Builds a lookup once for each version of a list: facts that have not changed keep their identity.
 */
export function perVersion<In extends object, Out>(
  build: (input: In) => Out,
): (input: In) => Out {
  const known = new WeakMap<In, { out: Out }>();
  return input => {
    const found = known.get(input) ?? { out: build(input) };
    known.set(input, found);
    return found.out;
  };
}
