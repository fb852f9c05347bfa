import { InputError } from '@backstage/errors';
import { parseBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';
import { blueprintPath } from '../ownership/blueprintPath';
import { parseYaml } from '../ownership/parseYaml';
import { FleetEntry } from '../types';
import { FleetWalk, WalkedFolder } from './FleetWalk';

/** The blueprint of one folder; none when there is nothing of ours in it, or it was found unreadable. */
export async function readEntry<Schema extends z.ZodType>(
  walk: FleetWalk,
  folder: WalkedFolder,
  schema: Schema,
  /** Field, what the blueprint says, and what the folder's path says. */
  names: (blueprint: z.output<Schema>) => Array<[string, string, string]>,
): Promise<Array<FleetEntry<z.output<Schema>>>> {
  const path = `${folder.path}/${blueprintPath}`;
  const text = await walk.textOf(folder, blueprintPath);
  if (text === undefined) return [];
  if (text === 'absent') {
    const folders = await walk.foldersOf(folder);
    if (folders.some(({ name }) => name === '.fitsync')) {
      walk.refuse(path, 'is not there, though the folder was rendered');
    }
    return [];
  }

  let content: unknown;
  try {
    content = parseYaml(text);
  } catch {
    walk.refuse(
      path,
      'is not YAML of one document, with each key once and no aliases',
    );
    return [];
  }
  try {
    const blueprint = parseBlueprint(schema, content);
    const other = names(blueprint).find(([, said, placed]) => said !== placed);
    if (!other) return [{ folder: folder.path, blueprint }];
    const [field, said] = other;
    walk.refuse(path, `says ${field} ${said}, and lies in another's folder`);
  } catch (failure) {
    if (!(failure instanceof InputError)) throw failure;
    walk.refuse(path, failure.message);
  }
  return [];
}
