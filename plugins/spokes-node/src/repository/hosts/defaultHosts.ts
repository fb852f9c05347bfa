import { ScmIntegrationRegistry } from '@backstage/integration';
import { GithubHostProvider } from './GithubHostProvider';
import { GitHostProvider } from './GitHost';
import { GitlabHostProvider } from './GitlabHostProvider';

/** Every kind of git host that repositories can be on. */
export function defaultHosts(
  integrations: ScmIntegrationRegistry,
): GitHostProvider[] {
  return [
    new GithubHostProvider({ integrations }),
    new GitlabHostProvider({ integrations }),
  ];
}
