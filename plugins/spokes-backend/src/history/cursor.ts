import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Names the last line of a page: what comes in the meantime neither repeats nor skips another. */
export function formatCursor({ at, id }: { at: string; id: string }): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @throws InputError */
export function parseCursor(cursor: string): { at: string; id: string } {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    const [at, id] = cursorSchema.parse(JSON.parse(text));
    return { at, id };
  } catch {
    throw new InputError(
      `cursor '${cursor.slice(
        0,
        40,
      )}' was not given by an answer: leave it out to begin anew`,
    );
  }
}
