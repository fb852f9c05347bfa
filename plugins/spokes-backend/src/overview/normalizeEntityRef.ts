import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** As the catalog writes it; nothing for what is no ref of an entity. */
export function normalizeEntityRef(
  ref: string | undefined,
): string | undefined {
  if (!ref) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind: 'component' }),
    );
  } catch {
    return undefined;
  }
}
