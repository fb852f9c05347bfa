import { fieldLayers, writeLayers } from './fieldLayers';

/**
 * Changes a field for good, as Terraform does: below the faults that lie on it, which stay and can still be taken away.
 * `change` must not change what it is given.
 */
export function changeField<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
  change: (value: Owner[Key]) => Owner[Key],
): void {
  const entry = fieldLayers.get(owner)?.get(key);
  if (!entry || entry.left !== owner[key]) {
    owner[key] = change(owner[key]);
    return;
  }
  entry.base = change(entry.base as Owner[Key]);
  writeLayers(owner, key, entry);
}
