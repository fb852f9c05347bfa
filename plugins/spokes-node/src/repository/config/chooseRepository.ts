import { InputError, NotAllowedError } from '@backstage/errors';
import { parseRepoUrl } from './parseRepoUrl';
import { RepositoryEntry } from './RepositoryEntry';
import { repositoryIdentity } from './repositoryIdentity';

/**
 * The repository that a change of a spoke goes to, or of a hub, which any may hold. `repoUrl` chooses where there are several,
 * and never adds one.
 *
 * @throws InputError where there is none, NotAllowedError for a repository that is not its own.
 * @public
 */
export function chooseRepository(
  repositories: readonly RepositoryEntry[],
  { spoke, repoUrl }: { spoke?: string; repoUrl?: string },
): RepositoryEntry {
  const own = repositories.filter(
    ({ spokes }) => !spokes || spoke === undefined || spokes.includes(spoke),
  );
  const what = spoke === undefined ? 'a hub' : `spoke '${spoke}'`;
  if (!own.length) {
    throw new InputError(
      `${what} has no repository: name it under spokes.repositories in app-config`,
    );
  }
  if (!repoUrl) return own[0];
  const wanted = repositoryIdentity(parseRepoUrl(repoUrl));
  const chosen = own.find(entry => repositoryIdentity(entry) === wanted);
  if (!chosen) {
    throw new NotAllowedError(
      `repoUrl '${repoUrl}' is no repository of ${what}: use ${own
        .map(entry => entry.repoUrl)
        .join(' or ')}, or leave it out`,
    );
  }
  return chosen;
}
