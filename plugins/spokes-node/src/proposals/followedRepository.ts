import { RepositoryEntry } from '../repository/config/RepositoryEntry';

/**
 * A fleet repository as the GitOps engine of a cluster reads it: always over https. Only the sandbox's stand-ins speak
 * http, and its clusters are stand-ins as well.
 *
 * @public
 */
export const followedRepository = ({
  baseBranch,
  url,
}: Pick<RepositoryEntry, 'baseBranch' | 'url'>) => ({
  url: url.replace(/^http:/, 'https:'),
  branch: baseBranch,
});
