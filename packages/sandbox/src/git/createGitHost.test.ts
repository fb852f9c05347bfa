import { Octokit } from '@octokit/rest';
import { Merge } from './PullRequests';
import { pushBranch } from './testing/pushBranch';
import { RunningGitHost, startGitHost } from './testing/startGitHost';

describe('createGitHost', () => {
  let host: RunningGitHost;
  let merges: Merge[];

  beforeEach(async () => {
    merges = [];
    host = await startGitHost({ onMerge: merge => void merges.push(merge) });
  });
  afterEach(() => host.stop());

  const push = (
    branch: string,
    files: Record<string, string | undefined>,
    message?: string,
    from?: string,
  ) =>
    pushBranch({
      url: `${host.baseUrl}/fitsync/fleet.git`,
      branch,
      files,
      message,
      from,
    });

  const propose = async (
    branch: string,
    files: Record<string, string | undefined>,
    message?: string,
    title = 'Bring bookinfo',
  ) => {
    await push(branch, files, message);
    const client = new Octokit({
      auth: 'sandbox',
      baseUrl: `${host.baseUrl}/api/v3`,
    });
    await client.rest.pulls.create({
      owner: 'fitsync',
      repo: 'fleet',
      head: branch,
      base: 'main',
      title,
    });
  };
  const get = async (path: string) =>
    (await fetch(`${host.baseUrl}${path}`)).text();

  it('merges with a merge commit and tells what changed', async () => {
    await propose('topic', {
      'clusters/a/x.yaml': 'a: 1\n',
      'README.md': undefined,
    });
    await push('main', { 'other.txt': 'meanwhile\n' });
    expect(host.openPullRequests()).toMatchObject([
      { number: 1, head: 'topic' },
    ]);

    expect(await host.merge('fitsync', 'fleet', 1)).toMatchObject({
      status: 'merged',
    });
    expect(merges).toEqual([
      {
        owner: 'fitsync',
        repo: 'fleet',
        sha: expect.stringMatching(/^[0-9a-f]{40}$/),
        number: 1,
        changed: [
          { path: 'README.md', content: undefined },
          { path: 'clusters/a/x.yaml', content: 'a: 1\n' },
        ],
      },
    ]);
    expect(host.openPullRequests()).toEqual([]);
    const repository = host.repositories.get('fitsync', 'fleet');
    const main = (await repository?.branch('main')) ?? '';
    expect((await repository?.commit(main))?.parents).toHaveLength(2);
    expect((await repository?.read(main, 'other.txt'))?.toString()).toBe(
      'meanwhile\n',
    );
    expect(await host.merge('fitsync', 'fleet', 1)).toEqual({
      status: 'closed',
    });
    expect(merges).toHaveLength(1);
  });

  it('says which files conflict and leaves the base alone', async () => {
    await propose('topic', { 'README.md': 'theirs\n' });
    await push('main', { 'README.md': 'ours\n' });
    const before = await host.repositories
      .get('fitsync', 'fleet')
      ?.branch('main');
    expect(await host.merge('fitsync', 'fleet', 1)).toEqual({
      status: 'conflict',
      paths: ['README.md'],
    });
    expect(
      await host.repositories.get('fitsync', 'fleet')?.branch('main'),
    ).toBe(before);
    expect(merges).toEqual([]);
    expect(host.openPullRequests()).toHaveLength(1);
  });

  it('shows list and pull request, with the diff and who asked', async () => {
    await propose(
      'topic',
      { 'clusters/a/x.yaml': 'a: 1\n' },
      'Add\n\nRequested-by: user:default/guest\n',
    );
    expect(await get('/pulls')).toMatch(
      /<a href="\/pulls\/fitsync\/fleet\/1">Bring bookinfo<\/a>/,
    );
    const shown = await get('/pulls/fitsync/fleet/1');
    expect(shown).toMatch(/user:default\/guest/);
    expect(shown).toMatch(/New file · 1 added, 0 removed/);
    expect(shown).toMatch(/<td class="sign">\+<\/td>\s*<td>a: 1<\/td>/);
    expect(shown).toContain('@@ -0,0 +1,1 @@');
    expect(shown).toMatch(/Merge pull request<\/button>/);
  });

  it('escapes everything that came from a branch', async () => {
    const hostile = '<script>alert(1)</script>"\u202e';
    await propose(
      'topic',
      { '<img src=x onerror=a>.txt': `${hostile}\n` },
      `x\n\nRequested-by: ${hostile}`,
      hostile,
    );
    for (const path of ['/pulls', '/pulls/fitsync/fleet/1']) {
      const shown = await get(path);
      expect(shown).not.toMatch(/<script>alert|<img|\u202e/);
      expect(shown).toMatch(
        /&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;\\u202e/,
      );
    }
  });

  it('shows files, where the catalog links to', async () => {
    await push('main', { 'hubs/<b>.txt': '<i>\n' });
    expect(await get('/fitsync/fleet')).toMatch(
      /href="\/fitsync\/fleet\/blob\/main\/README\.md"/,
    );
    expect(await get('/fitsync/fleet/blob/main/README.md')).toMatch(
      /# A fleet/,
    );
    const hostile = await get('/fitsync/fleet/blob/main/hubs/%3Cb%3E.txt');
    expect(hostile).toContain('&lt;i&gt;');
    expect(hostile).not.toMatch(/<i>|<b>/);
    expect(
      (await fetch(`${host.baseUrl}/fitsync/fleet/blob/main/none`)).status,
    ).toBe(404);
    expect((await fetch(`${host.baseUrl}/fitsync/none`)).status).toBe(404);
  });

  describe('the merge button', () => {
    const merge = (headers: Record<string, string>, body?: string) =>
      fetch(`${host.baseUrl}/api/sandbox/pulls/fitsync/fleet/1/merge`, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
      });

    beforeEach(() => propose('topic', { 'clusters/a/x.yaml': 'a: 1\n' }));

    it('is refused without the token of the run', async () => {
      expect((await merge({})).status).toBe(403);
      expect((await merge({ 'x-sandbox-token': 'wrong' })).status).toBe(403);
      expect(merges).toEqual([]);
    });

    it('merges with the header', async () => {
      const response = await merge({ 'x-sandbox-token': 'change' });
      expect(await response.json()).toMatchObject({ status: 'merged' });
      expect(await get('/pulls/fitsync/fleet/1')).toMatch(
        /GitOps applies it in a few seconds/,
      );
    });

    it('merges with the form alone, then shows the page', async () => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const response = await merge(type, 'token=change');
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        '/pulls/fitsync/fleet/1',
      ]);
      const shown = await get('/pulls/fitsync/fleet/1');
      expect(shown).toMatch(/href="http:\/\/localhost:3000\/catalog"/);
      expect(shown).toMatch(/<td>a: 1<\/td>/);
    });

    it('says a conflict on the page', async () => {
      await push('main', { 'clusters/a/x.yaml': 'a: 2\n' });
      const response = await merge({ 'x-sandbox-token': 'change' });
      expect([response.status, await response.json()]).toEqual([
        409,
        { status: 'conflict', paths: ['clusters/a/x.yaml'] },
      ]);
      expect(await get('/pulls/fitsync/fleet/1?failed=conflict')).toMatch(
        /Run the template again/,
      );
    });
  });

  it('says on the page when GitOps failed', async () => {
    await host.stop();
    host = await startGitHost({
      onMerge: () => {
        throw new Error('cluster is down');
      },
    });
    await propose('topic', { 'clusters/a/x.yaml': 'a: 1\n' });
    expect(await host.merge('fitsync', 'fleet', 1)).toMatchObject({
      status: 'merged',
    });
    expect(await get('/pulls/fitsync/fleet/1')).toMatch(
      /GitOps could not apply it\.<\/strong>\s+cluster is down/,
    );
  });
});
