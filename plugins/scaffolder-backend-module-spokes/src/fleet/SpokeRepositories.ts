import { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  readRepositories,
  RepositoryEntry,
} from '@fitsync/backstage-plugin-spokes-node';

/** Which repository holds a spoke: the allow-list of `spokes.repositories`. */
export class SpokeRepositories {
  static fromConfig(config: Config): SpokeRepositories {
    return new SpokeRepositories(readRepositories(config));
  }

  private constructor(private readonly repositories: RepositoryEntry[]) {}

  /**
   * The repository of a spoke, or of a hub, which any may hold; `repoUrl` chooses where there are several and never adds
   * one.
   *
   * @throws InputError where there is none, NotAllowedError for a repository that is not its own.
   */
  find(spoke: string | undefined, repoUrl?: string): RepositoryEntry {
    const own = this.repositories.filter(
      ({ spokes }) => !spokes || spoke === undefined || spokes.includes(spoke),
    );
    const what = spoke === undefined ? 'a hub' : `spoke '${spoke}'`;
    if (!own.length) {
      throw new InputError(
        `${what} has no repository: name it under spokes.repositories in app-config`,
      );
    }
    const chosen = repoUrl
      ? own.find(entry => identity(entry.repoUrl) === identity(repoUrl))
      : own[0];
    if (!chosen) {
      throw new NotAllowedError(
        `repoUrl '${repoUrl}' is no repository of ${what}: use ${own
          .map(entry => entry.repoUrl)
          .join(' or ')}, or leave it out`,
      );
    }
    return chosen;
  }
}

/** The same host and parameters, whatever their order and case. */
function identity(repoUrl: string): string {
  const [host, query = ''] = repoUrl.toLocaleLowerCase('en-US').split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return `${host}?${parameters}`;
}
