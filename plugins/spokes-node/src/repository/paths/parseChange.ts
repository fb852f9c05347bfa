import { InputError } from '@backstage/errors';
import { ProposalOptions } from '../types';
import { checkFileSet } from './checkFileSet';
import { changeOf, FleetChange } from './changeOf';
import { parseFolder } from './parseFolder';

/** Refuses a change that cannot be one, before anything is asked of the host. */
export function parseChange(
  { fileSets, removals = [] }: Pick<ProposalOptions, 'fileSets' | 'removals'>,
  limits: { files: number; bytes: number },
): FleetChange {
  const folders = [...fileSets.map(({ folder }) => folder), ...removals];
  if (folders.length === 0) {
    throw new InputError(
      'Nothing to propose: there is neither a file set nor a removal.',
    );
  }
  folders.forEach(parseFolder);
  const change = changeOf(folders[0]);
  folders.forEach((folder, i) => {
    if (!change.folders.includes(folder)) {
      throw new InputError(
        `folder "${folder}" does not go with "${
          folders[0]
        }" in one change. These do: ${change.folders.join(', ')}.`,
      );
    }
    if (folders.indexOf(folder) !== i) {
      throw new InputError(`folder "${folder}" is named twice in one change.`);
    }
  });
  for (const folder of removals) {
    if (parseFolder(folder).kind === 'module') {
      throw new InputError(
        `folder "${folder}" cannot be removed: other hubs and spokes use it.`,
      );
    }
  }
  for (const fileSet of fileSets) checkFileSet(fileSet, limits);
  return change;
}
