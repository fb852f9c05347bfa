import { renderModules } from '../render';
import { FileSet, FleetContent } from '../repository/types';
import { isSame } from './isSame';

/** A Terraform module that a repository lacks, or has in another version than ours. */
export async function moduleSets(
  fleet: FleetContent,
  module: 'hub' | 'spoke',
): Promise<{ fileSets: FileSet[]; notes: string[] }> {
  const folder = `modules/${module}`;
  const ours = renderModules().filter(set => set.folder === folder);
  const present = await fleet.files(folder);
  if (!present.length) return { fileSets: ours, notes: [] };
  if (ours.every(set => isSame(set.files, present))) {
    return { fileSets: [], notes: [] };
  }
  return {
    fileSets: ours,
    notes: [
      `\`${folder}\` was rendered by another version and is brought up to date: it changes every ${module} at its next apply, so read their plans as well.`,
    ],
  };
}
