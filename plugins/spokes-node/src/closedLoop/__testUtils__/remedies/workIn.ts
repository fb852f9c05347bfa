import { isPlainObject } from 'lodash';

/** As a person works a patch into a manifest: lists of named things are joined by their names, others item by item. */
export function workIn(target: unknown, patch: unknown): unknown {
  if (Array.isArray(patch) && Array.isArray(target)) {
    const key = (['port', 'name'] as const).find(one =>
      [...patch, ...target].every(
        item => isFields(item) && one in item && !isFields(item[one]),
      ),
    );
    if (!key) {
      return patch.length === target.length
        ? patch.map((item, index) => workIn(target[index], item))
        : patch;
    }
    const rest = target.filter(
      item => !patch.some(other => other[key] === item[key]),
    );
    return [
      ...rest,
      ...patch.map(item =>
        workIn(
          target.find(other => other[key] === item[key]),
          item,
        ),
      ),
    ];
  }
  if (!isFields(patch)) return patch;
  const result: Record<string, unknown> = isFields(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = workIn(result[key], value);
  }
  return result;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value);
}
