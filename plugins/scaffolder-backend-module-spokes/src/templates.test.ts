import { pushBranch, RunningGitHost, startGitHost } from '@fitsync/sandbox';
import { startScaffolder } from './__testUtils__/startScaffolder';
import {
  exampleForm,
  templateNames,
  templateOf,
} from './__testUtils__/templates';

// Each test starts a backend, and a machine may have more to do.
jest.setTimeout(120_000);

type Scaffolder = Awaited<ReturnType<typeof startScaffolder>>;

const podinfo = `apiVersion: fitsync.io/v1
kind: Exposure
service: podinfo
namespace: demo
spoke: fitsync-prod-spoke
owner: group:default/demo
image: ghcr.io/stefanprodan/podinfo:6.7.0
ports: { container: 9898 }
method: { kind: path, path: /podinfo }
`;

/** The templates, run by the real scaffolder against a real git host that holds the example fleet. */
describe('templates', () => {
  let git: RunningGitHost;
  let scaffolder: Scaffolder | undefined;
  const start = async (name: string, more: { mayPropose?: boolean } = {}) => {
    scaffolder = await startScaffolder({
      gitHost: git.host,
      template: templateOf(name),
      ownershipEntityRefs: [
        'user:default/mock',
        'group:default/platform',
        'group:default/demo',
      ],
      ...more,
    });
    return scaffolder;
  };
  const pushed = () => git.requests.filter(r => r.includes('receive-pack'));

  beforeEach(async () => {
    git = await startGitHost();
    await pushBranch({
      url: `${git.baseUrl}/fitsync/fleet.git`,
      branch: 'main',
      files: {
        'clusters/fitsync-prod-spoke/apps/demo/podinfo/blueprint.yaml': podinfo,
      },
    });
    git.requests.length = 0;
  });
  afterEach(async () => {
    await scaffolder?.stop();
    scaffolder = undefined;
    await git.stop();
  });

  it.each(templateNames)(
    '%s: without the permission, asks nothing of the git host',
    async name => {
      const { dryRun, run } = await start(name, { mayPropose: false });
      expect(await run(exampleForm(name))).toMatchObject({
        status: 'failed',
        error: { message: expect.stringMatching(/spokes\.\w+\.propose/) },
      });
      expect((await dryRun(exampleForm(name))).status).toBe(403);
      expect(git.requests).toEqual([]);
    },
  );

  it('opens one pull request for a spoke, which a second run updates', async () => {
    const { catalog, dryRun, run } = await start('spoke');
    const values = { ...exampleForm('spoke'), workers: 2 };

    const { status, body } = await dryRun(values);
    expect(status).toBe(200);
    const paths = body.directoryContents.map(
      ({ path }: { path: string }) => path,
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'spokes/fitsync-qa-spoke/terraform.tfvars.json',
        'clusters/fitsync-qa-spoke/platform/40-mesh.yaml',
        'changes.diff',
      ]),
    );
    expect(pushed()).toEqual([]);

    const { output, ...first } = await run(values);
    expect(first).toMatchObject({ status: 'completed' });
    expect(git.openPullRequests()).toMatchObject([
      { title: 'Create spoke fitsync-qa-spoke behind fitsync-hub' },
    ]);
    expect(output).toMatchObject({
      links: [{}, { entityRef: 'resource:default/fitsync-qa-spoke' }],
      text: [{ content: expect.stringContaining('fitsync-qa-spoke') }],
    });
    expect(catalog.addLocation).toHaveBeenCalledWith(
      expect.objectContaining({
        target: expect.stringMatching(
          /spokes\/fitsync-qa-spoke\/catalog-info\.yaml$/,
        ),
      }),
      expect.anything(),
    );

    expect(await run({ ...values, workers: 3 })).toMatchObject({
      status: 'completed',
    });
    expect(git.openPullRequests()).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    [
      'update-spoke',
      { spoke: 'fitsync-prod-spoke', workers: 3 },
      'Update spoke fitsync-prod-spoke: workers',
    ],
    [
      'update-exposure',
      {
        exposure: 'fitsync-prod-spoke/demo/podinfo',
        replicas: 4,
        // Its blueprint was written by hand.
        review: { outcome: 'ready', handEdited: 'take' },
      },
      'Update demo/podinfo on fitsync-prod-spoke at /podinfo',
    ],
    [
      'repair-drift',
      {
        folders: ['clusters/fitsync-prod-spoke/apps/demo/podinfo'],
        review: { outcome: 'ready', handEdited: 'take' },
      },
      'Repair what drifted of demo/podinfo on fitsync-prod-spoke',
    ],
    [
      'decommission-spoke',
      { spoke: 'fitsync-stage-spoke', confirm: 'fitsync-stage-spoke' },
      'Decommission spoke fitsync-stage-spoke',
    ],
  ])('%s opens a pull request', async (name, values, title) => {
    const { run } = await start(name);
    const { error, status } = await run(values);
    expect([status, error]).toEqual(['completed', undefined]);
    expect(git.openPullRequests()).toMatchObject([{ title }]);
  });

  it('keeps a spoke that still serves something', async () => {
    const { run } = await start('decommission-spoke');
    expect(
      await run({ spoke: 'fitsync-prod-spoke', confirm: 'fitsync-prod-spoke' }),
    ).toMatchObject({
      status: 'failed',
      error: {
        message: expect.stringMatching(
          /still serves 1: fitsync-prod-spoke\/demo\/podinfo/,
        ),
      },
    });
    expect(pushed()).toEqual([]);
  });
});
