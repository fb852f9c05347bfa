import { mockServices } from '@backstage/backend-test-utils';
import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { apiPaths, gitHostKinds } from '../__testUtils__/gitHostKinds';
import { readRepositories } from '../config/readRepositories';
import { GithubHost } from './GithubHost';
import { GitlabHost } from './GitlabHost';

// Pushes over a socket; a busy machine takes its time.
jest.setTimeout(60_000);

const hosts = { github: GithubHost, gitlab: GitlabHost };

describe.each(gitHostKinds)('the newest pull request on %s', kind => {
  let running: RunningGitHost;
  beforeEach(async () => {
    running = await startGitHost();
  });
  afterEach(() => running.stop());

  it('says what became of it', async () => {
    const { host, baseUrl } = running;
    const [repository] = readRepositories(
      mockServices.rootConfig({
        data: {
          spokes: {
            sandbox: true,
            repositories: [{ repoUrl: `${host}?owner=fitsync&repo=fleet` }],
          },
        },
      }),
    );
    const git = new hosts[kind]({
      repository,
      apiBaseUrl: `${baseUrl}${apiPaths[kind]}`,
      token: 'sandbox',
      usersToken: false,
      signal: new AbortController().signal,
    });
    const newest = () => git.findNewestPullRequest('topic', 'main');
    const propose = async (text: string) => {
      await pushBranch({
        url: `${baseUrl}/fitsync/fleet.git`,
        branch: 'topic',
        files: { 'topic.md': text },
      });
      return git.openPullRequest({
        ...{ branch: 'topic', base: 'main' },
        ...{ title: text, body: text },
      });
    };
    expect(await newest()).toBeUndefined();

    const { number } = await propose('first');
    expect(await newest()).toMatchObject({
      number,
      state: 'open',
      openedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await running.merge('fitsync', 'fleet', number);
    expect(await newest()).toMatchObject({
      number,
      state: 'merged',
      mergedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });
});
