import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { FleetRepositoryOptions } from './FleetRepositoryOptions';
import { PullRequestState } from './hosts/GitHost';
import { defaultHosts } from './hosts/defaultHosts';
import { changeOf } from './paths/changeOf';
import { readSettings } from './readSettings';

/**
 * Looks for the newest pull request of an exposure's folder, and what became of it.
 *
 * @public
 */
export interface PullRequestFinder {
  /** Undefined when there is none, or nobody may look with the integration's own credentials. */
  find(
    exposure: ExposureRef,
    options: { signal: AbortSignal },
  ): Promise<PullRequestState | undefined>;
}

/**
 * Looks in the repositories under `spokes.repositories`, with the credentials of `integrations` only: what is found is
 * shown to viewers, not to the one who signed in to the host.
 *
 * @public
 */
export function createPullRequestFinder(
  options: Pick<FleetRepositoryOptions, 'config' | 'integrations' | 'hosts'>,
): PullRequestFinder {
  const { config, integrations } = options;
  const { repositories, requireUserToken } = readSettings(config, undefined);
  const hosts = options.hosts ?? defaultHosts(integrations);

  return {
    async find({ spoke, namespace, service }, { signal }) {
      if (requireUserToken) return undefined;
      const folder = `clusters/${spoke}/apps/${namespace}/${service}`;
      const { branch } = changeOf(folder);
      for (const repository of repositories) {
        if (repository.spokes && !repository.spokes.includes(spoke)) continue;
        const type = integrations.byHost(repository.host)?.type;
        const provider = hosts.find(host => host.type === type);
        if (!provider) continue;
        const { host } = await provider.connect({
          repository,
          token: undefined,
          signal,
        });
        const { baseBranch } = repository;
        const found = await host.findNewestPullRequest(branch, baseBranch);
        if (found) return found;
      }
      return undefined;
    },
  };
}
