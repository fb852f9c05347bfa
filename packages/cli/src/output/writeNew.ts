import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes files into a folder that has none of them, all or none.
 *
 * @throws InputError naming a file that is there.
 */
export function writeNew(
  root: string,
  files: readonly { path: string; content: string }[],
): string[] {
  const taken = files.find(file => fs.existsSync(path.join(root, file.path)));
  if (taken) {
    throw new InputError(
      `${path.join(
        root,
        taken.path,
      )} is there already: name a folder that is empty`,
    );
  }
  return files.map(file => {
    const target = path.join(root, file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    // Never through a link that somebody left there.
    fs.writeFileSync(target, file.content, { flag: 'wx' });
    return file.path;
  });
}
