import { isPlainObject } from 'lodash';

/** RFC 7396: `null` takes a field away, objects merge, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isFields(patch)) return patch;
  const result: Record<string, unknown> = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value);
}
