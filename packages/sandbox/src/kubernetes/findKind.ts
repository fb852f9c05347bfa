import { InputError } from '@backstage/errors';
import { KindInfo, kinds } from './kinds';

const byName = new Map(kinds.map(info => [info.kind, info]));

/** The kind of that name; a typo in a fault or a manifest must not become an object that nobody serves. */
export function findKind(kind: string): KindInfo {
  const info = byName.get(kind);
  if (!info) {
    throw new InputError(
      `kind: ${kind} is not served by this cluster; it serves ${[
        ...byName.keys(),
      ].join(', ')}`,
    );
  }
  return info;
}
