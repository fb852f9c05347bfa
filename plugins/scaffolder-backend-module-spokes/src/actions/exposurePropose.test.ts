import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { exposureForm } from '../__testUtils__/exposureForm';
import { fakeFleetRepository } from '../__testUtils__/fakeFleetRepository';
import { freeNetwork } from '../__testUtils__/spokeParts';
import { createExposureProposeAction } from './exposurePropose';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';
const config = mockServices.rootConfig({
  data: {
    spokes: {
      clusters: [
        {
          spoke: 'fitsync-prod-spoke',
          hub: 'fitsync-hub',
          namespaces: [
            { namespace: 'payments', owner: 'group:default/payments' },
            { namespace: 'demo', owner: 'group:default/demo' },
          ],
        },
        { spoke: 'fitsync-stage-spoke', hub: 'fitsync-hub' },
      ],
      repositories: [
        { repoUrl, spokes: ['fitsync-prod-spoke'] },
        { repoUrl: 'git.example.com?owner=fitsync&repo=other', spokes: [] },
      ],
    },
  },
});

describe('spokes:exposure:propose', () => {
  const workspace = createMockDirectory();
  const repository = fakeFleetRepository();
  const permissions = mockServices.permissions.mock();
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: ['user:default/mock', 'group:default/demo'],
  });
  const action = createExposureProposeAction({
    repository,
    permissions,
    auditor,
    auth: mockServices.auth(),
    config,
    network: freeNetwork,
    userInfo,
  });

  type Context = Parameters<typeof action.handler>[0];
  const run = async (input: object, more: Partial<Context> = {}) => {
    const output: Record<string, unknown> = {};
    const ctx: Context = {
      ...createMockActionContext({ workspacePath: workspace.path }),
      ...more,
      input: { ...input },
      output: (name, value) => {
        output[name] = value;
      },
    };
    await action.handler(ctx);
    return { ctx, output };
  };

  beforeEach(() => {
    jest.clearAllMocks();
    workspace.clear();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    auditor.createEvent.mockResolvedValue(event);
  });

  const expectUntouched = () => {
    expect(repository.read).not.toHaveBeenCalled();
    expect(repository.preview).not.toHaveBeenCalled();
    expect(repository.propose).not.toHaveBeenCalled();
    expect(workspace.content()).toEqual({});
  };

  it.each([false, true])(
    'asks nothing of the host without the permission (dry run: %s)',
    async isDryRun => {
      permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      await expect(run(exposureForm, { isDryRun })).rejects.toThrow(
        /ask whoever runs Backstage for the permission spokes.exposure.propose/,
      );
      expect(permissions.authorize).toHaveBeenCalledWith(
        [
          {
            permission: expect.objectContaining({
              name: 'spokes.exposure.propose',
            }),
          },
        ],
        { credentials: mockCredentials.user() },
      );
      expectUntouched();
    },
  );

  it.each<[string, object, RegExp]>([
    [
      'an unknown spoke',
      { spoke: 'nowhere' },
      /spoke 'nowhere' has no repository: name it under spokes.repositories/,
    ],
    [
      'a spoke without a repository',
      { spoke: 'fitsync-stage-spoke' },
      /spoke 'fitsync-stage-spoke' has no repository: name it under spokes.repositories/,
    ],
    [
      'a repository that is not listed',
      { repoUrl: 'git.example.com?owner=me&repo=mine' },
      /is no repository of spoke 'fitsync-prod-spoke': use git.example.com/,
    ],
    [
      "another spoke's repository",
      { repoUrl: 'git.example.com?owner=fitsync&repo=other' },
      /is no repository of spoke/,
    ],
    [
      "a namespace of someone else's",
      { namespace: 'payments' },
      /namespace 'payments' on spoke 'fitsync-prod-spoke' belongs to group:default\/payments/,
    ],
    [
      'a field that is wrong',
      { containerPort: 99999 },
      /Port 99999 must be a port/,
    ],
  ])('refuses %s before the host is asked', async (_, change, message) => {
    await expect(run({ ...exposureForm, ...change })).rejects.toThrow(message);
    expectUntouched();
  });

  it('names its requester, so a service may not propose', async () => {
    await expect(
      run(exposureForm, {
        getInitiatorCredentials: async () => mockCredentials.service(),
      }),
    ).rejects.toThrow('start the task as a user, not as a service');
    expectUntouched();
  });

  it('proposes what it rendered and says where', async () => {
    const signal = new AbortController().signal;
    const { output } = await run(
      { ...exposureForm, namespace: 'demo' },
      { signal },
    );

    expect(repository.propose).toHaveBeenCalledTimes(1);
    expect(repository.propose).toHaveBeenCalledWith({
      target: { repoUrl },
      fileSets: [
        {
          folder: 'clusters/fitsync-prod-spoke/apps/demo/podinfo',
          files: expect.arrayContaining([
            { path: 'virtualservice.yaml', content: expect.any(String) },
          ]),
        },
      ],
      title: 'Expose demo/podinfo on fitsync-prod-spoke at /podinfo',
      description: expect.stringContaining(
        '`ghcr.io/stefanprodan/podinfo:6.7.0`',
      ),
      requester: { userEntityRef: 'user:default/mock' },
      ownershipEntityRefs: ['user:default/mock', 'group:default/demo'],
      signal,
      checkpoint: expect.any(Function),
    });
    expect(output).toEqual({
      notes: [],
      outcome: 'opened',
      entityRef: 'component:default/podinfo',
      remoteUrl: 'https://git.example.com/fitsync/fleet',
      branch: 'fitsync/podinfo',
      pullRequestUrl: 'https://git.example.com/fitsync/fleet/pull/7',
      catalogInfoUrl:
        'https://git.example.com/fitsync/fleet/blob/main/clusters/fitsync-prod-spoke/apps/demo/podinfo/catalog-info.yaml',
    });
  });

  it("lets the scaffolder's checkpoints remember side effects", async () => {
    const keys: string[] = [];
    repository.propose.mockImplementationOnce(async ({ checkpoint }) => ({
      pullRequestUrl: String(
        await checkpoint?.('pull-request', async () => 'made'),
      ),
      pullRequestNumber: 1,
      branch: 'b',
      outcome: 'updated',
    }));
    const { output } = await run(exposureForm, {
      async checkpoint({ key, fn }) {
        keys.push(key);
        await fn();
        return Object('remembered');
      },
    });
    expect(keys).toEqual(['pull-request']);
    expect(output).toMatchObject({ pullRequestUrl: 'remembered' });
  });

  it.each([
    [{}, { USER_OAUTH_TOKEN: 'secret' }, 'secret'],
    [{ token: 'given' }, { USER_OAUTH_TOKEN: 'secret' }, 'given'],
    [{ token: '' }, {}, undefined],
  ])("hands over the user's token: %j %j", async (input, secrets, token) => {
    await run({ ...exposureForm, ...input }, { secrets });
    const [{ target }] = repository.propose.mock.calls[0];
    expect(target).toEqual({ repoUrl, ...(token && { token }) });
  });

  it('takes no pull request for one where nothing changed', async () => {
    repository.propose.mockResolvedValueOnce({
      pullRequestUrl: '',
      pullRequestNumber: 0,
      branch: 'b',
      outcome: 'unchanged',
    });
    const { output } = await run(exposureForm);
    expect(output).toMatchObject({ outcome: 'unchanged' });
    expect(output).not.toHaveProperty('pullRequestUrl');
  });

  it('registers nothing for a component that is described elsewhere', async () => {
    const { name, containerPort, path, description, ...rest } = exposureForm;
    const { output } = await run({
      blueprint: {
        ...rest,
        service: name,
        component: 'component:shop/web',
        ports: { container: containerPort },
        method: { kind: 'path', path },
      },
    });
    expect(output).toMatchObject({ entityRef: 'component:shop/web' });
    expect(output).not.toHaveProperty('catalogInfoUrl');
  });

  it('records who asked for what, and how it ended', async () => {
    await run(exposureForm);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'exposure-propose',
      severityLevel: 'medium',
      meta: {
        exposure: 'fitsync-prod-spoke/podinfo/podinfo',
        requester: 'user:default/mock',
        repoUrl,
        taskId: 'mock-task-id',
      },
    });
    expect(event.success).toHaveBeenCalledTimes(1);

    const failure = new Error('the host is down');
    repository.propose.mockRejectedValueOnce(failure);
    await expect(run(exposureForm)).rejects.toBe(failure);
    expect(event.fail).toHaveBeenCalledWith({ error: failure });
  });

  it('writes files and diff in a dry run and opens nothing', async () => {
    const { output } = await run(exposureForm, { isDryRun: true });

    expect(repository.propose).not.toHaveBeenCalled();
    const [{ fileSets, ownershipEntityRefs }] =
      repository.preview.mock.calls[0];
    const [fileSet] = fileSets;
    expect(ownershipEntityRefs).toContain('group:default/demo');
    expect(workspace.content({ path: fileSet.folder })).toEqual(
      Object.fromEntries(
        fileSet.files.map(({ path, content }) => [path, content]),
      ),
    );
    expect(workspace.content()).toMatchObject({
      'changes.diff': '--- /dev/null\n+++ b/x\n',
    });
    expect(output).toMatchObject({
      outcome: 'dry-run',
      branch: 'fitsync/podinfo',
      entityRef: 'component:default/podinfo',
    });
  });

  it('says in a dry run which files a person changed', async () => {
    const { files, ...preview } = await fakeFleetRepository().preview({
      target: { repoUrl },
      fileSets: [{ folder: 'x', files: [] }],
      ownershipEntityRefs: [],
    });
    repository.preview.mockResolvedValueOnce({
      ...preview,
      files,
      conflicts: ['clusters/a/service.yaml'],
    });
    const logger = mockServices.logger.mock();
    await run(exposureForm, { isDryRun: true, logger });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('clusters/a/service.yaml was changed by hand'),
    );
  });
});
