import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryEntry } from './RepositoryEntry';

/**
 * Where people and Backstage's URL reader find a file of the base branch.
 *
 * @public
 */
export function fileUrl(
  {
    url,
    host,
    baseBranch,
  }: Pick<RepositoryEntry, 'url' | 'host' | 'baseBranch'>,
  path: string,
  integrations: Pick<ScmIntegrationRegistry, 'byHost'>,
): string {
  const separator = integrations.byHost(host)?.type === 'gitlab' ? '/-' : '';
  return `${url}${separator}/blob/${baseBranch}/${path}`;
}
