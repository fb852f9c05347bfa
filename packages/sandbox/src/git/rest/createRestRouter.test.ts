import { Octokit } from '@octokit/rest';
import { pushBranch } from '../testing/pushBranch';
import { RunningGitHost, startGitHost } from '../testing/startGitHost';

const repo = { owner: 'fitsync', repo: 'fleet' };

describe("GitHub's REST calls", () => {
  let host: RunningGitHost;
  const client = (auth = 'sandbox') =>
    new Octokit({
      auth,
      baseUrl: `${host.baseUrl}/api/v3`,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  const push = (branch: string, files: Record<string, string | undefined>) =>
    pushBranch({ url: `${host.baseUrl}/fitsync/fleet.git`, branch, files });

  beforeEach(async () => {
    host = await startGitHost();
  });
  afterEach(() => host.stop());

  it('describes user, repository and branches', async () => {
    const { rest } = client();
    expect((await rest.users.getAuthenticated()).data.login).toBe(
      'fitsync-sandbox',
    );
    expect((await rest.repos.get(repo)).data).toMatchObject({
      full_name: 'fitsync/fleet',
      default_branch: 'main',
      clone_url: `${host.baseUrl}/fitsync/fleet.git`,
    });
    const sha = await push('fitsync/a/b', { 'x.txt': '1' });
    expect(
      (await rest.repos.getBranch({ ...repo, branch: 'fitsync/a/b' })).data
        .commit.sha,
    ).toBe(sha);
    expect(
      (await rest.git.getRef({ ...repo, ref: 'heads/fitsync/a/b' })).data.object
        .sha,
    ).toBe(sha);
    expect(
      (await rest.repos.listCommits({ ...repo, sha: 'fitsync/a/b' })).data,
    ).toHaveLength(2);
  });

  it('compares a branch with its base', async () => {
    const sha = await push('topic', { 'x.txt': '1', 'README.md': undefined });
    await push('main', { 'y.txt': '2' });
    const { data } = await client().rest.repos.compareCommitsWithBasehead({
      ...repo,
      basehead: 'main...topic',
    });
    expect(data).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      commits: [
        {
          sha,
          commit: {
            message: 'Change files',
            author: { email: 'person@example.com' },
          },
        },
      ],
      files: [
        { filename: 'README.md', status: 'removed' },
        { filename: 'x.txt', status: 'added' },
      ],
    });
  });

  it('reads files raw and as JSON', async () => {
    const { rest } = client();
    const path = 'spokes/fitsync-prod-spoke/blueprint.yaml';
    const { data } = await rest.repos.getContent({ ...repo, path });
    const content = Buffer.from(
      'content' in data ? data.content : '',
      'base64',
    ).toString();
    expect(content).toMatch(/cidr: 10\.1\.0\.0\/16/);
    const raw = await rest.repos.getContent({
      ...repo,
      path,
      ref: 'main',
      mediaType: { format: 'raw' },
    });
    expect(raw.data).toBe(content);
    const { data: folder } = await rest.repos.getContent({
      ...repo,
      path: 'spokes',
    });
    expect(folder).toMatchObject([
      { type: 'dir', name: 'fitsync-prod-spoke' },
      { name: 'fitsync-stage-spoke' },
    ]);
  });

  it('lists a tree as a whole', async () => {
    const { rest } = client();
    const { data } = await rest.git.getTree({
      ...repo,
      tree_sha: 'main',
      recursive: '1',
    });
    expect(data.tree.map(e => e.path)).toContain(
      'clusters/fitsync-prod-spoke/upgrades/plans.yaml',
    );
    const readme = data.tree.find(e => e.path === 'README.md');
    const blob = await rest.git.getBlob({
      ...repo,
      file_sha: readme?.sha ?? '',
    });
    expect(Buffer.from(blob.data.content, 'base64').toString()).toMatch(
      /^# A fleet/,
    );
  });

  it('opens one pull request a branch, finds, changes and closes it', async () => {
    const { rest } = client();
    await push('topic', { 'x.txt': '1' });
    const fields = {
      ...repo,
      head: 'topic',
      base: 'main',
      title: 'Topic',
      body: 'Why',
    };
    const { data: pull } = await rest.pulls.create(fields);
    expect(pull).toMatchObject({
      number: 1,
      html_url: `${host.baseUrl}/pulls/fitsync/fleet/1`,
    });

    await expect(rest.pulls.create(fields)).rejects.toMatchObject({
      status: 422,
      response: {
        data: {
          errors: [
            { message: 'A pull request already exists for fitsync:topic.' },
          ],
        },
      },
    });

    const open = await rest.pulls.list({
      ...repo,
      head: 'fitsync:topic',
      state: 'open',
    });
    expect(open.data.map(p => p.number)).toEqual([1]);
    expect(
      (await rest.pulls.list({ ...repo, head: 'fitsync:other' })).data,
    ).toEqual([]);

    await rest.pulls.update({
      ...repo,
      pull_number: 1,
      title: 'Better',
      state: 'closed',
    });
    expect(
      (await rest.pulls.get({ ...repo, pull_number: 1 })).data,
    ).toMatchObject({ title: 'Better', state: 'closed', merged: false });
    expect((await rest.pulls.create(fields)).data.number).toBe(2);
  });

  it.each([
    ['a head that is not there', { head: 'nowhere', base: 'main' }],
    ['a head with nothing new', { head: 'main', base: 'main' }],
  ])('refuses %s', async (_, sides) => {
    await expect(
      client().rest.pulls.create({ ...repo, ...sides, title: 't' }),
    ).rejects.toMatchObject({ status: 422 });
  });

  it('answers 401 to a wrong token and 404 to what it has not', async () => {
    await expect(client('wrong').rest.repos.get(repo)).rejects.toMatchObject({
      status: 401,
      response: { data: { message: 'Bad credentials' } },
    });
    const { rest } = client();
    await expect(
      rest.repos.get({ owner: 'fitsync', repo: 'none' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      rest.repos.getBranch({ ...repo, branch: 'none' }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      rest.pulls.get({ ...repo, pull_number: 9 }),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      rest.repos.getContent({ ...repo, path: '../../etc/passwd' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
