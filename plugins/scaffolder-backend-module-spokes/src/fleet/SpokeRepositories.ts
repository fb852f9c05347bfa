import { Config } from '@backstage/config';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  readRepositories,
  RepositoryEntry,
} from '@fitsync/backstage-plugin-spokes-node';

/** Which repository holds a spoke: the allow-list of `spokes.repositories`. */
export class SpokeRepositories {
  static fromConfig(config: Config): SpokeRepositories {
    const clusters = config.getOptionalConfigArray('spokes.clusters') ?? [];
    return new SpokeRepositories({
      spokes: clusters.map(cluster => cluster.getString('spoke')),
      repositories: readRepositories(config),
    });
  }

  readonly #spokes: string[];
  readonly #repositories: RepositoryEntry[];

  private constructor(options: {
    spokes: string[];
    repositories: RepositoryEntry[];
  }) {
    this.#spokes = options.spokes;
    this.#repositories = options.repositories;
  }

  /**
   * The repository of a spoke; `repoUrl` chooses where there are several and never adds one.
   *
   * @throws InputError for an unknown spoke, NotAllowedError for a repository that is not its own.
   */
  find(spoke: string, repoUrl?: string): RepositoryEntry {
    if (!this.#spokes.includes(spoke)) {
      throw new InputError(
        `spoke '${spoke}' is not known: ${
          this.#spokes.length
            ? `choose one of ${this.#spokes.join(', ')}, or add it to`
            : 'add one to'
        } spokes.clusters in app-config`,
      );
    }
    const own = this.#repositories.filter(
      ({ spokes }) => !spokes || spokes.includes(spoke),
    );
    if (!own.length) {
      throw new InputError(
        `spoke '${spoke}' has no repository: name it under spokes.repositories in app-config`,
      );
    }
    const chosen = repoUrl
      ? own.find(entry => identity(entry.repoUrl) === identity(repoUrl))
      : own[0];
    if (!chosen) {
      throw new NotAllowedError(
        `repoUrl '${repoUrl}' is no repository of spoke '${spoke}': use ${own
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
