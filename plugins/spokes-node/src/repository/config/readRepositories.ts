import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { isLoopback } from './isLoopback';
import { parseRepoUrl } from './parseRepoUrl';
import { RepositoryEntry } from './RepositoryEntry';

const branchPattern =
  /^(?!.*(\.\.|\/\/|\/\.|\.lock(\/|$)))[A-Za-z0-9][A-Za-z0-9._/-]*[A-Za-z0-9]$/;

/**
 * The repositories that templates may write to.
 *
 * @public
 */
export function readRepositories(config: Config): RepositoryEntry[] {
  const sandbox =
    process.env.NODE_ENV !== 'production' &&
    (config.getOptionalBoolean('spokes.sandbox') ?? false);
  const entries = config.getOptionalConfigArray('spokes.repositories') ?? [];
  const integrations = ScmIntegrations.fromConfig(config);
  return entries.map((entry, i) => {
    const repoUrl = entry.getString('repoUrl');
    const { host, owner, repo } = parseRepoUrl(repoUrl);
    const baseBranch = entry.getOptionalString('baseBranch') ?? 'main';
    if (!branchPattern.test(baseBranch)) {
      throw new InputError(
        `spokes.repositories[${i}].baseBranch "${baseBranch}" is no name of a branch. Write it as git shows it, for example main.`,
      );
    }
    // Anywhere but on this computer, a token over http would be readable on the way.
    const scheme = sandbox && isLoopback(host) ? 'http' : 'https';
    const url = `${scheme}://${host}/${owner}/${repo}`;
    const isGitlab = integrations.byHost(host)?.type === 'gitlab';
    return {
      repoUrl,
      host,
      owner,
      repo,
      baseBranch,
      spokes: entry.getOptionalStringArray('spokes'),
      url,
      filesUrl: `${url}${isGitlab ? '/-' : ''}/blob/${baseBranch}`,
    };
  });
}
