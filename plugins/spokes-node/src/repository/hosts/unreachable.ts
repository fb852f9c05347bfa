import { ServiceUnavailableError } from '@backstage/errors';
import { RepositoryEntry } from '../config/RepositoryEntry';

/** The host gave no answer at all. */
export function unreachable({ host, url }: RepositoryEntry): Error {
  return new ServiceUnavailableError(
    `Git host ${host} did not answer. Check that ${url} can be reached from the Backstage backend (name, firewall, proxy), then try again.`,
  );
}
