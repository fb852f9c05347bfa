import { RepositoryEntry } from './RepositoryEntry';

/** The same for two spellings of one repository. */
export const repositoryIdentity = ({
  host,
  owner,
  repo,
}: Pick<RepositoryEntry, 'host' | 'owner' | 'repo'>) =>
  `${host}/${owner}/${repo}`.toLowerCase();
