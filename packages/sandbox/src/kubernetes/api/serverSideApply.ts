import { cloneDeep, isPlainObject, merge, mergeWith } from 'lodash';
import { KubeObject } from '../../world/World';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => isPlainObject(value);

/**
 * What an object becomes when a field manager applies a configuration: its fields are set, those it set before and no
 * longer names are taken away, everybody else's stay. Lists are atomic here, which is coarser than a real server's
 * lists with merge keys.
 */
export function serverSideApply(
  live: KubeObject | undefined,
  previous: KubeObject | undefined,
  applied: KubeObject,
): KubeObject {
  const base: Fields = cloneDeep(live ?? {});
  if (previous) dropFields(base, previous, applied);
  return mergeWith(
    merge({ metadata: {} }, base),
    cloneDeep(applied),
    (_, given) => (Array.isArray(given) ? given : undefined),
  );
}

function dropFields(target: Fields, previous: Fields, applied: Fields) {
  for (const [key, value] of Object.entries(previous)) {
    const now = applied[key];
    const inner = target[key];
    if (!(key in applied) && !isFields(value)) delete target[key];
    else if (isFields(value) && isFields(inner)) {
      dropFields(inner, value, isFields(now) ? now : {});
      if (!(key in applied) && Object.keys(inner).length === 0) {
        delete target[key];
      }
    }
  }
}
