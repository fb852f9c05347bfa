import { RepositoryEntry } from './config/RepositoryEntry';
import { digest } from './ownership/digest';
import { renderManifest } from './ownership/OwnershipManifest';
import { FleetChange } from './paths/changeOf';
import { ProposalOptions } from './types';

/** The same inputs give the same key; another change in the same task gives another. */
export function changeKey(
  { host, owner, repo }: RepositoryEntry,
  { branch }: FleetChange,
  options: Pick<ProposalOptions, 'fileSets' | 'removals' | 'handEdited'>,
): string {
  const { fileSets, removals = [], handEdited = 'stop' } = options;
  const content = JSON.stringify([
    fileSets
      .map(({ folder, files }) => [folder, renderManifest(files)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    [...removals].sort(),
    handEdited,
  ]);
  return `${host}/${owner}/${repo}/${branch}/${digest(content).slice(-12)}`;
}
