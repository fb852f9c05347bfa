import { get, set, unset } from 'lodash';

interface Operation {
  op: string;
  path: string;
  from?: string;
  value?: unknown;
}

/** RFC 6902, as far as fixes use it: what a path does not lead to is refused, as the API server does. */
export function patchJson<T extends object>(
  target: T,
  operations: readonly Operation[],
): T {
  const result = structuredClone(target);
  for (const { op, path, from, value } of operations) {
    if (op === 'move') put(result, path, take(result, from ?? ''));
    else if (op === 'remove') take(result, path);
    else if (op === 'add') put(result, path, value);
    else if (op === 'replace') {
      take(result, path);
      put(result, path, value);
    } else throw new Error(`No operation ${op}`);
  }
  return result;
}

function keysOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function take(target: object, path: string): unknown {
  const keys = keysOf(path);
  const value: unknown = get(target, keys);
  if (value === undefined) throw new Error(`There is nothing at ${path}`);
  const owner: unknown = get(target, keys.slice(0, -1));
  if (Array.isArray(owner)) owner.splice(Number(keys.at(-1)), 1);
  else unset(target, keys);
  return value;
}

function put(target: object, path: string, value: unknown) {
  const keys = keysOf(path);
  const owner: unknown =
    keys.length > 1 ? get(target, keys.slice(0, -1)) : target;
  if (typeof owner !== 'object') throw new Error(`Nothing is above ${path}`);
  const last = keys.at(-1);
  if (!Array.isArray(owner)) set(target, keys, value);
  else owner.splice(last === '-' ? owner.length : Number(last), 0, value);
}
