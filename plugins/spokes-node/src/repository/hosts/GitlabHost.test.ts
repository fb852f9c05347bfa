import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { proposalOf } from '../__testUtils__/bookinfo';
import { integrationOf } from '../__testUtils__/gitHostKinds';
import { readRepositories } from '../config/readRepositories';
import { createFleetRepository } from '../createFleetRepository';
import { GitlabHost } from './GitlabHost';

// Some tests clone and push over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const group = 'acme/platform/fleets';

describe('a repository in a group of groups', () => {
  let host: RunningGitHost;

  beforeEach(async () => {
    host = await startGitHost({
      seeds: { [`${group}/fleet`]: { 'README.md': '# Fleet\n' } },
    });
  });
  afterEach(() => host.stop());

  const config = () =>
    mockServices.rootConfig({
      data: {
        spokes: {
          sandbox: true,
          repositories: [
            {
              repoUrl: `${host.host}?owner=acme%2Fplatform%2Ffleets&repo=fleet`,
            },
          ],
        },
        integrations: integrationOf('gitlab', {
          host: host.host,
          token: 'sandbox',
        }),
      },
    });
  const gitlab = () => {
    const [repository] = readRepositories(config());
    return new GitlabHost({
      repository,
      apiBaseUrl: `${host.baseUrl}/api/v4`,
      token: 'sandbox',
      usersToken: false,
      signal: new AbortController().signal,
    });
  };

  it('is proposed to, however the picker writes its owner', async () => {
    const fleet = createFleetRepository({
      config: config(),
      integrations: ScmIntegrations.fromConfig(config()),
      logger: mockServices.logger.mock(),
      createTemporaryDirectory: () => mkdtemp(join(tmpdir(), 'clone-')),
    });
    const query = new URLSearchParams({ owner: group, repo: 'fleet' });
    const opened = await fleet.propose(
      proposalOf(host.host, { target: { repoUrl: `${host.host}?${query}` } }),
    );
    expect(opened).toMatchObject({
      outcome: 'opened',
      pullRequestUrl: `${host.baseUrl}/pulls/${group}/fleet/1`,
    });
    const updated = await fleet.propose(
      proposalOf(host.host, {
        target: { repoUrl: `${host.host}?repo=fleet&owner=${group}` },
      }),
    );
    expect(updated).toMatchObject({ outcome: 'updated', pullRequestNumber: 1 });
  });

  it('gets a description in which GitLab finds no commands', async () => {
    const url = `${host.baseUrl}/${group}/fleet.git`;
    await pushBranch({ url, branch: 'topic', files: { x: '1' } });
    const { number } = await gitlab().openPullRequest({
      branch: 'topic',
      base: 'main',
      title: 'A title',
      body: 'Look:\n/merge\r\n  /approve\n> /assign @x\nand/or\u2028/close',
    });
    const written = () => host.openPullRequests()[0].body.split('\n');
    expect(written()).toEqual([
      'Look:',
      '\\/merge',
      '  \\/approve',
      '> \\/assign @x',
      'and/or',
      '\\/close',
    ]);
    await gitlab().updatePullRequest(number, { title: 'B', body: '/merge' });
    expect(written()).toEqual(['\\/merge']);
  });

  it('leaves alone the merge request of a fork’s branch of the same name', async () => {
    await host.stop();
    const mergeRequest = {
      iid: 7,
      web_url: 'https://git.example.com/x/-/merge_requests/7',
      state: 'opened',
      source_project_id: 66,
      target_project_id: 1,
    };
    const answers = [mergeRequest];
    host = await startGitHost({
      before: (request, response, next) =>
        request.originalUrl.includes('/merge_requests')
          ? void response.json(answers)
          : next(),
    });
    expect(await gitlab().findOpenPullRequest('topic', 'main')).toBeUndefined();
    answers.push({ ...mergeRequest, iid: 8, source_project_id: 1 });
    expect(await gitlab().findOpenPullRequest('topic', 'main')).toMatchObject({
      number: 8,
    });
  });

  it.each(['data:text/html,x', 'ftp://x/y', '//x'])(
    'takes no link to %s',
    async address => {
      await host.stop();
      host = await startGitHost({
        before: (_request, response) =>
          void response.json([
            {
              iid: 7,
              web_url: address,
              state: 'opened',
              source_project_id: 1,
              target_project_id: 1,
            },
          ]),
      });
      await expect(
        gitlab().findOpenPullRequest('topic', 'main'),
      ).rejects.toThrow(/does not promise \(0\.web_url\)/);
    },
  );

  it.each([
    [{ archived: true }, /is archived/],
    [{ archived: false, merge_requests_enabled: false }, /no merge requests/],
  ])('is not used when it is %j', async (project, text) => {
    await host.stop();
    host = await startGitHost({
      before: (_request, response) => void response.json(project),
    });
    await expect(gitlab().assertUsable()).rejects.toThrow(text);
  });

  it('says when a comparison was cut', async () => {
    const sha = '0123456789'.repeat(4);
    await host.stop();
    host = await startGitHost({
      before: ({ originalUrl }, response) =>
        void response.json(
          originalUrl.includes('merge_base')
            ? { id: sha }
            : {
                commits: [{ id: sha, message: 'x' }],
                diffs: [{ old_path: 'a', new_path: 'b' }],
                compare_timeout: true,
              },
        ),
    });
    expect(await gitlab().branchHistory(sha, sha)).toEqual({
      mergeBase: sha,
      commits: [{ sha, message: 'x' }],
      files: ['b', 'a'],
      complete: false,
    });
  });
});
