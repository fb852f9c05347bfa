import { InputError } from '@backstage/errors';
import { commandLimits } from '@fitsync/backstage-plugin-spokes-node/manifests';
import {
  FleetBlueprints,
  PresentFile,
  presentByFolder,
  readFleetBlueprints,
} from '@fitsync/backstage-plugin-spokes-node/fleet';
import fs from 'node:fs';
import path from 'node:path';
import { fromWhereTyped } from './readTexts';

/** What a fleet consists of. Whatever else lies beside it is none of ours. */
const parts = ['clusters', 'hubs', 'modules', 'records', 'spokes'];
/** What git, Terraform and npm keep for themselves. */
const skipped = new Set(['.git', '.terraform', 'node_modules']);

/** A fleet as it lies on a disk. */
export interface FleetOnDisk {
  /** As it was typed, for messages. */
  shown: string;
  /** Where it really is. */
  root: string;
  files: PresentFile[];
  byFolder: Map<string, PresentFile[]>;
  blueprints: FleetBlueprints;
}

/** Reads a fleet's folder. Links are named and never followed. */
export function readFleet(shown: string): FleetOnDisk {
  const typed = fromWhereTyped(shown);
  const stat = fs.statSync(typed, { throwIfNoEntry: false });
  if (!stat) throw new InputError(`${shown} does not exist`);
  if (!stat.isDirectory()) throw new InputError(`${shown} is no folder`);
  const root = fs.realpathSync(typed);

  const budget = { bytes: commandLimits.bytes };
  const files = parts.flatMap(part => {
    const entry = fs.lstatSync(path.join(root, part), {
      throwIfNoEntry: false,
    });
    if (!entry) return [];
    return entry.isDirectory() ? filesIn(root, part, budget) : [{ path: part }];
  });
  const byFolder = presentByFolder(files);
  const blueprints = readFleetBlueprints(files);
  for (const { path: file, content } of files) {
    // Inside of an owned folder it is a drift of that folder; above, it hides one.
    if (content === undefined && presentByFolder([{ path: file }]).size === 0) {
      blueprints.unreadable.push({
        path: file,
        reason: 'It is a symbolic link, which is not followed',
      });
    }
  }
  const { exposures, hubs, spokes, unreadable } = blueprints;
  if ([...exposures, ...hubs, ...spokes, ...unreadable].length === 0) {
    throw new InputError(
      `${shown} holds no blueprint: a fleet has hubs/<hub>/blueprint.yaml, spokes/<spoke>/blueprint.yaml and clusters/<spoke>/apps/<namespace>/<service>/blueprint.yaml`,
    );
  }
  return { shown, root, files, byFolder, blueprints };
}

function filesIn(
  root: string,
  folder: string,
  budget: { bytes: number },
): PresentFile[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): PresentFile[] => {
      const one = `${folder}/${entry.name}`;
      if (skipped.has(entry.name)) return [];
      if (entry.isDirectory()) return filesIn(root, one, budget);
      if (!entry.isFile()) return [{ path: one }];
      return [{ path: one, content: readWhole(path.join(root, one), budget) }];
    });
}

function readWhole(file: string, budget: { bytes: number }): string {
  const { O_NOFOLLOW, O_RDONLY } = fs.constants;
  const handle = fs.openSync(file, O_RDONLY | (O_NOFOLLOW ?? 0));
  try {
    budget.bytes -= fs.fstatSync(handle).size;
    if (budget.bytes < 0) {
      throw new InputError(
        `The fleet has more than ${commandLimits.bytes / 1024 / 1024} MiB`,
      );
    }
    return fs.readFileSync(handle, 'utf8');
  } finally {
    fs.closeSync(handle);
  }
}
