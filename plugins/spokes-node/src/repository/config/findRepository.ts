import { NotAllowedError } from '@backstage/errors';
import { parseRepoUrl } from './parseRepoUrl';
import { RepositoryEntry } from './RepositoryEntry';
import { repositoryIdentity } from './repositoryIdentity';

/** The entry that allows writing to a repository; nothing is asked of a host before this. */
export function findRepository(
  repositories: RepositoryEntry[],
  target: { repoUrl: string; spoke: string | undefined },
): RepositoryEntry {
  const { repoUrl, spoke } = target;
  const wanted = repositoryIdentity(parseRepoUrl(repoUrl));
  const entry = repositories.find(r => repositoryIdentity(r) === wanted);
  if (!entry) {
    throw new NotAllowedError(
      `Repository ${repoUrl} may not be written to. Choose one that is listed under spokes.repositories in app-config, or ask whoever runs Backstage to list it there.`,
    );
  }
  if (spoke !== undefined && entry.spokes?.includes(spoke) === false) {
    throw new NotAllowedError(
      `Repository ${repoUrl} does not serve spoke ${spoke}. Choose one whose spokes under spokes.repositories in app-config name it.`,
    );
  }
  return entry;
}
