import { goldenFiles } from '@fitsync/backstage-plugin-spokes-node/testing';
import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import {
  exposeService,
  exposeServiceCases,
} from './__testUtils__/exposeService';
import { startScaffolder } from './__testUtils__/startScaffolder';

type Scaffolder = Awaited<ReturnType<typeof startScaffolder>>;

// Each test starts a backend, and a machine may have more to do.
jest.setTimeout(120_000);

/** The template, run by the real scaffolder against a real git host. */
describe('template expose-service', () => {
  let git: RunningGitHost;
  let scaffolder: Scaffolder | undefined;
  const start = async (options: { mayPropose?: boolean } = {}) => {
    scaffolder = await startScaffolder({
      gitHost: git.host,
      template: exposeService,
      ...options,
    });
    return scaffolder;
  };
  const [{ values }] = exposeServiceCases;

  beforeEach(async () => {
    git = await startGitHost();
  });
  afterEach(async () => {
    await scaffolder?.stop();
    scaffolder = undefined;
    await git.stop();
  });

  it.each(exposeServiceCases)(
    'renders the golden files of $name in a dry run, and opens nothing',
    async ({ values: form, expected }) => {
      const { dryRun } = await start();
      const { status, body } = await dryRun(form);
      expect(status).toBe(200);

      const { 'changes.diff': diff, ...files } = Object.fromEntries(
        body.directoryContents.map(
          (file: { path: string; base64Content: string }) => [
            file.path,
            Buffer.from(file.base64Content, 'base64').toString(),
          ],
        ),
      );
      expect(files).toEqual(await goldenFiles(expected, files));
      for (const path of Object.keys(files)) {
        expect(diff).toContain(`+++ b/${path}`);
      }
      expect(git.openPullRequests()).toEqual([]);
      expect(git.requests.filter(r => r.includes('receive-pack'))).toEqual([]);
    },
  );

  it('opens one pull request, which a second run updates', async () => {
    const { catalog, run } = await start();
    const { status, output } = await run(values);
    expect(status).toBe('completed');
    expect(git.openPullRequests()).toHaveLength(1);
    const [pull] = git.openPullRequests();
    expect(pull.title).toBe(
      `Expose ${values.namespace}/${values.name} on ${values.spoke} at ${values.path}`,
    );
    expect(output.links).toEqual([
      expect.objectContaining({
        url: expect.stringMatching(
          new RegExp(`^${git.baseUrl}/.*/${pull.number}$`),
        ),
      }),
      expect.objectContaining({
        entityRef: `component:default/${values.name}`,
      }),
    ]);
    expect(catalog.addLocation).toHaveBeenCalledWith(
      {
        type: 'url',
        target: `${git.baseUrl}/fitsync/fleet/blob/main/clusters/${values.spoke}/apps/${values.namespace}/${values.name}/catalog-info.yaml`,
      },
      expect.anything(),
    );

    const again = await run({ ...values, replicas: 5 });
    expect(again.status).toBe('completed');
    expect(git.openPullRequests()).toHaveLength(1);
  });

  it("neither shows nor writes over another team's exposure", async () => {
    const folder = `clusters/${values.spoke}/apps/${values.namespace}/${values.name}`;
    await pushBranch({
      url: `${git.baseUrl}/fitsync/fleet.git`,
      branch: 'main',
      files: {
        [`${folder}/blueprint.yaml`]: 'owner: group:default/payments\n',
        [`${folder}/CANARY.yaml`]: 'secret: CANARY\n',
      },
    });
    git.requests.length = 0;

    const { dryRun, run } = await start();
    const taken = expect.stringMatching(/is taken.*Choose another name/);
    const answers = [await run(values), await dryRun(values)];
    expect(answers).toMatchObject([
      { status: 'failed', error: { message: taken } },
      { status: 409, body: { error: { message: taken } } },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/CANARY|payments/);
    expect(git.openPullRequests()).toEqual([]);
    expect(git.requests.filter(r => r.includes('receive-pack'))).toEqual([]);
  });

  it('without the permission, asks nothing of the git host', async () => {
    const { dryRun, run } = await start({ mayPropose: false });
    expect(await run(values)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('spokes.exposure.propose') },
    });
    expect((await dryRun(values)).status).toBe(403);
    expect(git.requests).toEqual([]);
  });
});
