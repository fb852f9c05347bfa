import { InputError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';

/** Writes a file that only its owner may read, whole or not at all; one that is there stays unless it is to go. */
export function writeSecret(
  file: string,
  content: string,
  { force, shown }: { force: boolean; shown: string },
): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    fs.writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
    if (force) fs.renameSync(draft, file);
    // A link is made only where there is nothing yet.
    else fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new InputError(`${shown} is there already; --force writes over it`);
    }
    throw new InputError(`${shown} cannot be written`);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
