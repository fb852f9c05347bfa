import { InputError } from '@backstage/errors';

const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** `host?owner=o&repo=r`, in its parts. */
export function parseRepoUrl(repoUrl: string): {
  host: string;
  owner: string;
  repo: string;
} {
  const url = URL.canParse(`https://${repoUrl}`)
    ? new URL(`https://${repoUrl}`)
    : undefined;
  const owner = url?.searchParams.get('owner') ?? '';
  const repo = url?.searchParams.get('repo') ?? '';
  const plain =
    url &&
    !repoUrl.startsWith('/') &&
    url.pathname === '/' &&
    !url.username &&
    !url.password &&
    !url.hash;
  if (!url || !plain || !namePattern.test(owner) || !namePattern.test(repo)) {
    throw new InputError(
      `repoUrl "${repoUrl}" does not name a repository. Write it as host?owner=<owner>&repo=<repository>, for example github.com?owner=acme&repo=fleet.`,
    );
  }
  return { host: url.host, owner, repo };
}
