import { InputError } from '@backstage/errors';
import { FolderRepair } from '@fitsync/backstage-plugin-spokes-node/fleet';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const basename = (file: string) => file.slice(file.lastIndexOf('/') + 1);

/** Carries a repair out, below one folder of the fleet and nowhere else. */
export function writeFolder(
  root: string,
  folder: string,
  { deletes, writes }: Pick<FolderRepair, 'deletes' | 'writes'>,
): void {
  for (const [file, content] of writes) {
    const target = path.join(realFolder(root, folder, file), basename(file));
    const draft = `${target}.${randomUUID()}`;
    fs.writeFileSync(draft, content, { flag: 'wx' });
    // Puts the file in the place of whatever has come there meanwhile, and follows no link.
    fs.renameSync(draft, target);
  }
  for (const file of deletes) {
    fs.rmSync(path.join(realFolder(root, folder, file), basename(file)), {
      force: true,
    });
  }
}

/** The folder of a file, made where it is not there; every part of it a real folder. */
function realFolder(root: string, folder: string, file: string): string {
  const parts = `${folder}/${file}`.split('/').slice(0, -1);
  return parts.reduce((parent, part) => {
    const next = path.join(parent, part);
    if (part === '' || part === '.' || part === '..') {
      throw new InputError(`${folder}/${file} leads out of the fleet`);
    }
    const stat = fs.lstatSync(next, { throwIfNoEntry: false });
    if (!stat) fs.mkdirSync(next);
    else if (!stat.isDirectory()) {
      throw new InputError(
        `${path.relative(
          root,
          next,
        )} is no folder, so nothing can be written below it`,
      );
    }
    return next;
  }, root);
}
