import { InputError } from '@backstage/errors';
import { z } from 'zod';

type Key = (string | number)[];

const keySchema = z
  .array(z.union([z.string(), z.number()]))
  .min(1)
  .max(6);

/** A part of a list, and where the next one begins. */
export interface Page<T> {
  items: T[];
  next?: string;
}

/**
 * Cuts a page out of a list that its keys order. The cursor holds the key of the last line, not its place: what comes or
 * goes between two pages neither repeats nor skips another line.
 */
export function takePage<T>(
  list: readonly T[],
  keyOf: (item: T) => Key,
  { cursor, limit }: { cursor?: string; limit: number },
): Page<T> {
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  const keyed = list
    .map(item => ({ item, key: keyOf(item) }))
    .filter(({ key }) => !after || compareKeys(key, after) > 0)
    .sort((a, b) => compareKeys(a.key, b.key));
  const taken = keyed.slice(0, limit);
  const last = taken.at(-1);
  return {
    items: taken.map(({ item }) => item),
    ...(last &&
      keyed.length > limit && {
        next: Buffer.from(JSON.stringify(last.key)).toString('base64url'),
      }),
  };
}

function parseCursor(cursor: string): Key {
  try {
    return keySchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError(
      `cursor '${cursor.slice(
        0,
        40,
      )}' was not given by an answer: leave it out to begin anew`,
    );
  }
}

function compareKeys(a: Key, b: Key): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') {
      return left - right;
    }
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}
