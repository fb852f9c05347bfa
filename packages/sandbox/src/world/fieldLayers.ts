/** A field with the faults that are at work on it. */
export interface Layered {
  /** Without any fault. */
  base: unknown;
  layers: { apply(value: unknown): unknown }[];
  /** As the faults left it. */
  left: unknown;
}

/** What lies on the fields of the world, by owner. */
export const fieldLayers = new WeakMap<object, Map<PropertyKey, Layered>>();

/** Lays what is on a field over its sound value anew. */
export function writeLayers<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
  entry: Layered,
): void {
  // What lies in `base` came out of this very field.
  owner[key] = entry.layers.reduce(
    (value, one) => one.apply(value),
    entry.base,
  ) as Owner[Key];
  entry.left = owner[key];
}
