import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningGitHost, runGit, startGitHost } from '@fitsync/sandbox';
import { proposalOf } from './__testUtils__/bookinfo';
import { fleetOf } from './__testUtils__/fleetOf';
import { apiPaths, gitHostKinds } from './__testUtils__/gitHostKinds';
import { ProposalOptions } from './types';

// Each test clones and pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

/** What each host prints when it declines. */
const declined = {
  github: {
    protected:
      'error: GH006: Protected branch update failed for refs/heads/fitsync/x.',
    ruleset: 'error: GH013: Repository rule violations found for refs/heads/x.',
    signed: 'error: Commits must be signed: GPG is required.',
    hook: 'error: our own hook says <b>no</b> to ghp_secretSecretSecret',
  },
  gitlab: {
    protected:
      'GitLab: You are not allowed to force push code to a protected branch on this project.',
    ruleset: 'GitLab: You are not allowed to push code to protected branches.',
    signed: "GitLab: Author 'scaffolder@backstage.io' is not a member of team",
    hook: 'GitLab: our own hook says <b>no</b> to ghp_secretSecretSecret',
  },
};

describe.each(gitHostKinds)('a proposal to %s that is refused midway', kind => {
  let host: RunningGitHost;
  let before: (method: string, path: string) => Promise<unknown> | unknown;

  beforeEach(async () => {
    before = () => undefined;
    host = await startGitHost({
      before: (request, _response, next) => {
        Promise.resolve(before(request.method, request.originalUrl)).then(
          () => next(),
          next,
        );
      },
    });
  });
  afterEach(() => host.stop());

  const propose = (change: Partial<ProposalOptions> = {}) =>
    fleetOf(host.host, { kind }).propose(proposalOf(host.host, change));
  const repository = () => {
    const found = host.repositories.get('fitsync', 'fleet');
    if (!found) throw new Error('no fleet repository');
    return found;
  };
  const declineWith = (text: string) => {
    const hooks = join(repository().directory, 'hooks');
    mkdirSync(hooks, { recursive: true });
    const hook = join(hooks, 'pre-receive');
    writeFileSync(hook, `#!/bin/sh\ncat >&2 <<'END'\n${text}\nEND\nexit 1\n`);
    chmodSync(hook, 0o755);
  };

  it.each([
    ['protected', /the branch is protected.*let whoever Backstage writes as/],
    ['ruleset', /the branch is protected/],
    ['signed', /another author, a signature.*scaffolder\.defaultAuthor/],
    ['hook', /refused the push\. Allow branches/],
  ] as const)('by a hook: %s', async (reason, text) => {
    declineWith(declined[kind][reason]);
    const failure = propose();
    await expect(failure).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(text),
    });
    await expect(failure).rejects.not.toThrow(/<b>|secret|GH0|GitLab:/);
    expect(host.openPullRequests()).toEqual([]);
  });

  it('because the repository is archived', async () => {
    repository().archived = true;
    await expect(propose()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/is archived.*Unarchive it/),
    });
    expect(host.requests.filter(r => r.includes('.git/'))).toEqual([]);
  });

  it('because it was archived a moment ago', async () => {
    before = (_, path) => {
      if (path.includes('git-receive-pack')) repository().archived = true;
    };
    await expect(propose()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/push to.*must not be read-only/),
    });
    expect(host.openPullRequests()).toEqual([]);
  });

  it('because the pull request was closed in between, and opens another then', async () => {
    await propose();
    before = method => {
      if (method === 'PATCH' || method === 'PUT')
        host.openPullRequests().forEach(p => {
          p.state = 'closed';
        });
    };
    await expect(propose({ title: 'Again' })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /pulls\/fitsync\/fleet\/1 was closed or merged.*Run the template again/,
      ),
    });
    before = () => undefined;
    expect(await propose({ title: 'Again' })).toMatchObject({
      outcome: 'opened',
      pullRequestNumber: 2,
    });
  });

  it('because the base branch went away before the pull request', async () => {
    before = async (method, path) => {
      if (method !== 'POST' || !path.includes(apiPaths[kind])) return;
      const { directory } = repository();
      await runGit(['update-ref', '-d', 'refs/heads/main'], { directory });
    };
    await expect(propose()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /did not let us open a (pull|merge) request on.*Look at the branch/,
      ),
    });
  });

  it.each([
    ['something else than JSON', '<html>Sign in</html>'],
    ['JSON of another shape', '{"archived":"perhaps"}'],
    ['nothing', ''],
    ['too much', `"${'x'.repeat(17 * 1024 * 1024)}"`],
  ])('because the API answers with %s', async (_, body) => {
    await host.stop();
    host = await startGitHost({
      before: (request, response, next) =>
        request.originalUrl.includes(apiPaths[kind])
          ? void response.type('json').send(body)
          : next(),
    });
    const failure = propose();
    await expect(failure).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/answered with.*Check apiBaseUrl/),
    });
    await expect(failure).rejects.not.toThrow(/Sign in|perhaps/);
  });
});
