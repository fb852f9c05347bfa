import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { createPullRequestFinder } from './createPullRequestFinder';
import { GitHostProvider } from './hosts/GitHost';

const pullRequest = {
  number: 7,
  url: 'https://git.example.com/acme/fleet/pull/7',
  state: 'open' as const,
  openedAt: '2026-11-24T02:00:00Z',
};
const shop = { spoke: 'prod', namespace: 'shop', service: 'cart' };

function create(more: JsonObject = {}) {
  const config = mockServices.rootConfig({
    data: {
      spokes: {
        repositories: [
          {
            repoUrl: 'git.example.com?owner=acme&repo=other',
            spokes: ['stage'],
          },
          {
            repoUrl: 'git.example.com?owner=acme&repo=fleet',
            baseBranch: 'trunk',
            spokes: ['prod'],
          },
        ],
      },
      integrations: {
        github: [
          {
            host: 'git.example.com',
            apiBaseUrl: 'https://git.example.com/api/v3',
            token: 'of-integration',
          },
        ],
      },
      ...more,
    },
  });
  const findNewestPullRequest = jest.fn(async (branch: string) =>
    branch === 'fitsync/prod/shop/cart' ? pullRequest : undefined,
  );
  const unused = async () => {
    throw new Error('only pull requests are looked for');
  };
  const connect = jest.fn<
    ReturnType<GitHostProvider['connect']>,
    Parameters<GitHostProvider['connect']>
  >(async () => ({
    host: {
      findNewestPullRequest,
      findOpenPullRequest: unused,
      assertUsable: unused,
      branchHead: unused,
      branchHistory: unused,
      openPullRequest: unused,
      updatePullRequest: unused,
    },
    credentials: { username: 'x', password: 'x' },
  }));
  const finder = createPullRequestFinder({
    config,
    integrations: ScmIntegrations.fromConfig(config),
    hosts: [{ type: 'github', connect }],
  });
  const { signal } = new AbortController();
  return {
    find: (exposure = shop) => finder.find(exposure, { signal }),
    connect,
    findNewestPullRequest,
  };
}

describe('createPullRequestFinder', () => {
  it("asks only the spoke's repository, for the exposure's branch, as the integration", async () => {
    const { find, connect, findNewestPullRequest } = create();
    await expect(find()).resolves.toEqual(pullRequest);
    expect(findNewestPullRequest.mock.calls).toEqual([
      ['fitsync/prod/shop/cart', 'trunk'],
    ]);
    expect(connect).toHaveBeenCalledTimes(1);
    expect(connect.mock.calls[0][0]).toMatchObject({
      repository: { repo: 'fleet' },
      token: undefined,
    });
  });

  it('finds nothing where nothing was proposed, and for a spoke of no repository', async () => {
    const { find, connect } = create();
    await expect(find({ ...shop, service: 'other' })).resolves.toBeUndefined();
    connect.mockClear();
    await expect(find({ ...shop, spoke: 'dev' })).resolves.toBeUndefined();
    expect(connect).not.toHaveBeenCalled();
  });

  it('does not look where everyone must come with credentials of their own', async () => {
    const { find, connect } = create({
      scaffolder: { requireScmUserCredentials: true },
    });
    await expect(find()).resolves.toBeUndefined();
    expect(connect).not.toHaveBeenCalled();
  });
});
