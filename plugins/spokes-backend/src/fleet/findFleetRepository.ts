import { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  readRepositories,
  RepositoryEntry,
} from '@fitsync/backstage-plugin-spokes-node';

/**
 * The repository that a change of a spoke goes to; of a hub or a new spoke, the first of all. `repoUrl` chooses where there
 * are several.
 *
 * @throws InputError where there is none, NotAllowedError for one that is not configured.
 */
export function findFleetRepository(
  root: Config,
  { spoke, repoUrl }: { spoke?: string; repoUrl?: string },
): RepositoryEntry {
  const entries = readRepositories(root).filter(
    ({ spokes }) => spoke === undefined || !spokes || spokes.includes(spoke),
  );
  if (entries.length === 0) {
    throw new InputError(
      spoke
        ? `Spoke '${spoke}' has no repository: name it under spokes.repositories in app-config`
        : 'There is no repository to propose to: add one to spokes.repositories in app-config',
    );
  }
  if (!repoUrl) return entries[0];
  const found = entries.find(
    entry => identity(entry.repoUrl) === identity(repoUrl),
  );
  if (found) return found;
  throw new NotAllowedError(
    `repoUrl '${repoUrl}' may not be proposed to: use ${entries
      .map(entry => entry.repoUrl)
      .join(' or ')}, or leave it out`,
  );
}

/** The same host and parameters, whatever their order and case. */
function identity(repoUrl: string): string {
  const [host, query = ''] = repoUrl.toLocaleLowerCase('en-US').split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return `${host}?${parameters}`;
}
