import { InputError } from '@backstage/errors';
import { isLoopback } from '../config/isLoopback';
import { RepositoryEntry } from '../config/RepositoryEntry';

/** Refuses an address of an API that would carry a token readably over a network. */
export function assertProtected(
  apiBaseUrl: string,
  { host, url }: RepositoryEntry,
): void {
  const { protocol, host: apiHost } = new URL(apiBaseUrl);
  const sandbox = url.startsWith('http:') && isLoopback(apiHost);
  if (protocol === 'https:' || (protocol === 'http:' && sandbox)) return;
  throw new InputError(
    `apiBaseUrl ${apiBaseUrl} of ${host} must begin with https://. Plain http is for the sandbox on 127.0.0.1 only (spokes.sandbox: true).`,
  );
}
