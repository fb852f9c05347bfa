import { InputError } from '@backstage/errors';

const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;

/** GitLab nests groups as deep as this. */
const deepestOwner = 20;

/** An owner is one name, or on GitLab a group with its subgroups: `group/sub`. */
const isOwner = (owner: string) => {
  const names = owner.split('/');
  return (
    names.length <= deepestOwner && names.every(name => namePattern.test(name))
  );
};

/** `host?owner=o&repo=r`, in its parts; the owner may be `group%2Fsub`. */
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
  if (!url || !plain || !isOwner(owner) || !namePattern.test(repo)) {
    throw new InputError(
      `repoUrl "${repoUrl}" does not name a repository. Write it as host?owner=<owner>&repo=<repository>, for example github.com?owner=acme&repo=fleet, or gitlab.com?owner=group%2Fsub&repo=fleet.`,
    );
  }
  return { host: url.host, owner, repo };
}
