import { InputError } from '@backstage/errors';
import { FleetSession } from './FleetSession';
import { FleetWalk } from './content/FleetWalk';
import { readBlueprints } from './content/readBlueprints';
import { ownedFilesOf } from './ownership/OwnershipManifest';
import { parseFolder } from './paths/parseFolder';
import { FleetContent } from './types';

/** Reads the blueprints on the base branch; the files of a folder can be asked for afterwards. */
export async function readFleet(session: FleetSession): Promise<FleetContent> {
  const { clone, base, signal } = session;
  const walk = new FleetWalk({ clone, signal });
  const blueprints = await readBlueprints(walk, await clone.rootTree(base));
  const held = await clone.toMemory();
  return {
    commit: base,
    ...blueprints,
    unreadable: walk.unreadable,
    async files(folder) {
      parseFolder(folder);
      const view = await held.openFolder(base, folder);
      const owned = ownedFilesOf(view);
      if (!owned) {
        throw new InputError(
          `${folder} has a .fitsync/manifest.json that cannot be read, so nobody can tell which of its files are rendered. Restore it, then try again.`,
        );
      }
      return [...owned.keys()].sort().flatMap(path => {
        const content = view.read(path);
        return content === undefined ? [] : [{ path, content }];
      });
    },
  };
}
