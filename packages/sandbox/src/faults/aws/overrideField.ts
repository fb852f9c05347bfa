import { fieldLayers, writeLayers } from '../../world/fieldLayers';
import { Undo } from '../defineFault';

/**
 * Lays a fault over a field. Several may lie on one field, and each can be taken away in any order: what remains is laid
 * anew over the sound value. Whoever sets the field in the meantime wins: the faults on it are gone then, and taking them
 * away changes nothing. `apply` must not change what it is given.
 */
export function overrideField<Owner extends object, Key extends keyof Owner>(
  owner: Owner,
  key: Key,
  apply: (value: Owner[Key]) => Owner[Key],
): Undo {
  const fields = fieldLayers.get(owner) ?? new Map();
  fieldLayers.set(owner, fields);
  const known = fields.get(key);
  const entry =
    known && known.left === owner[key]
      ? known
      : { base: owner[key], layers: [], left: owner[key] };
  fields.set(key, entry);

  const write = () => writeLayers(owner, key, entry);
  const layer = { apply: (value: unknown) => apply(value as Owner[Key]) };
  entry.layers.push(layer);
  write();

  return () => {
    const position = entry.layers.indexOf(layer);
    if (position < 0) return;
    entry.layers.splice(position, 1);
    if (fields.get(key) !== entry || entry.left !== owner[key]) return;
    write();
    if (entry.layers.length === 0) fields.delete(key);
  };
}
