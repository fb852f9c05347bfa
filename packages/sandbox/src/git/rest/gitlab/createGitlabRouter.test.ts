import { pushBranch } from '../../testing/pushBranch';
import { RunningGitHost, startGitHost } from '../../testing/startGitHost';

describe("GitLab's REST calls", () => {
  let host: RunningGitHost;

  beforeEach(async () => {
    host = await startGitHost({
      seeds: {
        'fitsync/fleet': { 'README.md': '# Fleet\n' },
        'group/sub/fleet': { 'README.md': '# Nested\n' },
      },
    });
  });
  afterEach(() => host.stop());

  const ask = async (
    path: string,
    init: RequestInit & { token?: string } = {},
  ): Promise<[number, any]> => {
    const response = await fetch(`${host.baseUrl}/api/v4${path}`, {
      ...init,
      headers: {
        'private-token': init.token ?? 'sandbox',
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    return [response.status, text.startsWith('#') ? text : JSON.parse(text)];
  };
  const push = (branch: string) =>
    pushBranch({
      url: `${host.baseUrl}/group/sub/fleet.git`,
      branch,
      files: { 'a/b.yaml': 'x: 1\n' },
    });
  const project = `/projects/${encodeURIComponent('group/sub/fleet')}`;

  it('finds a project by its path and by its number', async () => {
    const [, found] = await ask(project);
    expect(found).toMatchObject({
      id: 2,
      path_with_namespace: 'group/sub/fleet',
      default_branch: 'main',
      archived: false,
    });
    expect((await ask('/projects/2'))[1]).toEqual(found);
    expect(await ask('/projects/9')).toEqual([
      404,
      { message: '404 Project Not Found' },
    ]);
    expect((await ask('/projects/group%2F..%2Ffleet'))[0]).toBe(404);
    expect((await ask(project, { token: 'wrong' }))[0]).toBe(401);
  });

  it('reads branches, files and comparisons', async () => {
    const sha = await push('fitsync/a');
    const [, branch] = await ask(
      `${project}/repository/branches/${encodeURIComponent('fitsync/a')}`,
    );
    expect(branch).toMatchObject({ name: 'fitsync/a', commit: { id: sha } });
    const [, compared] = await ask(
      `${project}/repository/compare?from=main&to=${sha}`,
    );
    expect(compared).toMatchObject({
      commits: [{ id: sha, message: 'Change files' }],
      diffs: [{ new_path: 'a/b.yaml', new_file: true }],
      compare_timeout: false,
    });
    const [, base] = await ask(
      `${project}/repository/merge_base?refs[]=main&refs[]=${sha}`,
    );
    expect(base.title).toBe('Start the fleet');
    expect(
      await ask(`${project}/repository/files/README.md/raw?ref=main`),
    ).toEqual([200, '# Nested\n']);
  });

  it('opens, lists and updates a merge request once', async () => {
    await push('topic');
    const body = JSON.stringify({
      source_branch: 'topic',
      target_branch: 'main',
      title: 'T',
      description: 'D',
    });
    const requests = `${project}/merge_requests`;
    const [status, opened] = await ask(requests, { method: 'POST', body });
    expect([status, opened]).toMatchObject([201, { iid: 1, state: 'opened' }]);
    expect((await ask(requests, { method: 'POST', body }))[0]).toBe(409);
    const listed = `${requests}?source_branch=topic&target_branch=main&state=opened`;
    expect((await ask(listed))[1]).toEqual([opened]);
    const [, closed] = await ask(`${requests}/1`, {
      method: 'PUT',
      body: JSON.stringify({ title: 'U', state_event: 'close' }),
    });
    expect(closed).toMatchObject({ title: 'U', state: 'closed' });
    expect((await ask(listed))[1]).toEqual([]);
  });
});
