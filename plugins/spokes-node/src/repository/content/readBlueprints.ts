import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '../types';
import { FleetWalk, WalkedFolder } from './FleetWalk';
import { readEntry } from './readEntry';

/** The blueprints of a fleet, each in its place. */
export async function readBlueprints(
  walk: FleetWalk,
  tree: string,
): Promise<Pick<FleetContent, 'hubs' | 'spokes' | 'exposures'>> {
  const root: WalkedFolder = { path: '', name: '', tree };
  const below = async (name: string) => {
    const folder = await walk.folderOf(root, name);
    return folder ? walk.foldersOf(folder) : [];
  };

  const hubs: FleetContent['hubs'] = [];
  for (const folder of await below('hubs')) {
    hubs.push(
      ...(await readEntry(walk, folder, hubBlueprintSchema, hub => [
        ['name', hub.name, folder.name],
      ])),
    );
  }

  const spokes: FleetContent['spokes'] = [];
  for (const folder of await below('spokes')) {
    spokes.push(
      ...(await readEntry(walk, folder, spokeBlueprintSchema, spoke => [
        ['name', spoke.name, folder.name],
      ])),
    );
  }

  const exposures: FleetContent['exposures'] = [];
  for (const cluster of await below('clusters')) {
    const apps = await walk.folderOf(cluster, 'apps');
    for (const namespace of apps ? await walk.foldersOf(apps) : []) {
      for (const folder of await walk.foldersOf(namespace)) {
        exposures.push(
          ...(await readEntry(walk, folder, exposureBlueprintSchema, given => [
            ['spoke', given.spoke, cluster.name],
            ['namespace', given.namespace, namespace.name],
            ['service', given.service, folder.name],
          ])),
        );
      }
    }
  }
  return { hubs, spokes, exposures };
}
