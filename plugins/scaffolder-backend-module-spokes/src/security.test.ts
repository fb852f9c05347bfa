import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { exposureBlueprintSchema } from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';
import { hostileTexts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { parse } from 'yaml';
import { fakeFleetRepository } from './__testUtils__/fakeFleetRepository';
import { exposureForm } from './__testUtils__/exposureForm';
import { fleetContent } from './__testUtils__/fleetContent';
import { freeNetwork } from './__testUtils__/spokeParts';
import { createExposureRenderAction } from './actions/exposureRender';
import { ProposalActionOptions } from './actions/ProposalActionOptions';
import { proposalActions } from './actions/proposalActions';
import { scaffolderModule } from './module';

/*
 * Rules 2, 5 and 6 of the threat model over every action: without the permission nothing is asked of the host, hostile
 * input becomes neither a path nor a line, no secret leaves by a log, an output or a file, and nothing is written beside
 * the workspace.
 */

// The corpus is long, and a machine may have more to do.
jest.setTimeout(120_000);

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';
const canary = 'CANARY-TOKEN-8f2c';

const workspace = createMockDirectory();
const repository = fakeFleetRepository();
const permissions = mockServices.permissions.mock();
const auditor = mockServices.auditor.mock();
const event = { success: jest.fn(), fail: jest.fn() };
const logger = mockServices.logger.mock();
const network = {
  assertFree: jest.fn(freeNetwork.assertFree),
  adoption: jest.fn(freeNetwork.adoption),
  blocks: jest.fn(freeNetwork.blocks),
};
const options: ProposalActionOptions = {
  repository,
  permissions,
  auditor,
  network,
  auth: mockServices.auth(),
  config: mockServices.rootConfig({
    data: {
      spokes: {
        clusters: [{ spoke: 'fitsync-prod-spoke', hub: 'fitsync-hub' }],
        repositories: [{ repoUrl }],
      },
    },
  }),
  userInfo: mockServices.userInfo({
    ownershipEntityRefs: ['user:default/mock', 'group:default/platform'],
  }),
};

type AnyAction = ReturnType<(typeof proposalActions)[number]>;
const inputs: Record<string, Record<string, unknown>> = {
  'spokes:spoke:decommission': {
    spoke: 'fitsync-empty-spoke',
    confirm: 'fitsync-empty-spoke',
  },
  'spokes:exposure:propose': { ...exposureForm, name: 'shop', path: '/shop' },
  'spokes:drift:repair': { folders: ['spokes/fitsync-prod-spoke'] },
};
const actions = proposalActions.map(create => {
  const action: AnyAction = create(options);
  const [example] = action.examples ?? [];
  const [step] = parse(example.example).steps;
  return { id: action.id, action, input: inputs[action.id] ?? step.input };
});
const table = actions.map(
  ({ id, action, input }) => [id, action, input] as const,
);

async function run(
  action: AnyAction,
  input: object,
  more: { isDryRun?: boolean } = {},
) {
  const outputs: unknown[] = [];
  await action.handler({
    ...createMockActionContext({ workspacePath: workspace.path }),
    logger,
    secrets: { USER_OAUTH_TOKEN: canary },
    ...more,
    input: Object(input),
    output: (name: string, value: unknown) => {
      outputs.push([name, value]);
    },
  });
  return outputs;
}

beforeEach(() => {
  jest.clearAllMocks();
  workspace.clear();
  permissions.authorize.mockImplementation(async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  );
  auditor.createEvent.mockResolvedValue(event);
  repository.read.mockResolvedValue(fleetContent);
  const fresh = fakeFleetRepository();
  repository.preview.mockImplementation(fresh.preview);
  repository.propose.mockImplementation(fresh.propose);
});

it('walks every action that the module adds', async () => {
  const added: string[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        {
          addActions: (...more: { id: string }[]) =>
            added.push(...more.map(({ id }) => id)),
        },
      ],
    ],
    features: [scaffolderModule],
  });
  await backend.stop();
  expect(added.sort()).toEqual(
    // This one only renders, below the workspace, and has its own test below.
    [...actions.map(({ id }) => id), 'spokes:exposure:render'].sort(),
  );
});

/** In every string of another team. */
const marker = 'x7rival';
const rented = 'fitsync-prod-spoke/rented/rented';
const rivalContent: FleetContent = {
  ...fleetContent,
  exposures: [
    ...fleetContent.exposures,
    {
      folder: 'clusters/fitsync-prod-spoke/apps/rented/rented',
      blueprint: exposureBlueprintSchema.parse({
        service: 'rented',
        namespace: 'rented',
        spoke: 'fitsync-prod-spoke',
        description: marker,
        owner: `group:default/${marker}`,
        image: `ghcr.io/${marker}/app:1.0.0`,
        ports: { container: 9898 },
        method: {
          kind: 'domain',
          host: `shop.${marker}.example.com`,
          path: '/rented',
        },
      }),
    },
  ],
  files: async folder =>
    folder.includes('rented') ? [{ path: 'mine.yaml', content: marker }] : [],
};

/** What asks each action for what is another team's, beside its example. */
const rivalInputs: Record<string, object[]> = {
  'spokes:exposure:propose': [
    { name: 'rented', namespace: 'rented' },
    { path: '/rented' },
    { method: 'domain', host: `shop.example.com`, path: '/rented' },
  ],
  'spokes:exposure:update': [{ exposure: rented }],
  'spokes:exposure:remove': [{ exposure: rented, confirm: 'rented' }],
  'spokes:drift:repair': [
    { folders: ['clusters/fitsync-prod-spoke/apps/rented/rented'] },
    { folders: undefined },
  ],
  'spokes:spoke:decommission': [
    { spoke: 'fitsync-prod-spoke', confirm: 'fitsync-prod-spoke' },
  ],
};

describe.each(table)('%s', (id, action, input) => {
  it('proposes its example, in the name of who asked', async () => {
    await run(action, input);
    expect(repository.propose).toHaveBeenCalledTimes(1);
    expect(repository.propose.mock.calls[0][0]).toMatchObject({
      requester: { userEntityRef: 'user:default/mock' },
      target: { repoUrl, token: canary },
    });
    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it.each([false, true])(
    'asks nothing without the permission (dry run: %s)',
    async isDryRun => {
      permissions.authorize.mockImplementation(async requests =>
        requests.map(() => ({ result: AuthorizeResult.DENY })),
      );
      const wanted = id.startsWith('spokes:exposure')
        ? 'spokes.exposure.propose'
        : 'spokes.spoke.propose';
      await expect(run(action, input, { isDryRun })).rejects.toThrow(
        `ask whoever runs Backstage for the permission ${wanted}`,
      );
      expect(permissions.authorize).toHaveBeenCalledWith(
        [{ permission: expect.objectContaining({ name: wanted }) }],
        { credentials: mockCredentials.user() },
      );
      for (const asked of [
        repository.read,
        repository.preview,
        repository.propose,
        network.assertFree,
        network.blocks,
        auditor.createEvent,
      ]) {
        expect(asked).not.toHaveBeenCalled();
      }
      expect(workspace.content()).toEqual({});
    },
  );

  it('asks no repository that is not on the list', async () => {
    await expect(
      run(action, {
        ...input,
        repoUrl: 'evil.example.com?owner=me&repo=mine',
      }),
    ).rejects.toThrow(/no repository of/);
    expect(repository.read).not.toHaveBeenCalled();
  });

  it('makes no path and no line of hostile input', async () => {
    const texts = [
      ...hostileTexts,
      '../../.github/workflows/x.yaml',
      'spokes/../../CODEOWNERS',
      'a\n\nRequested-by: user:default/admin',
    ];
    const fields = Object.keys(action.schema?.input?.properties ?? {}).filter(
      field => !['token', 'repoUrl', 'blueprint'].includes(field),
    );
    for (const field of fields) {
      for (const text of texts) {
        const failure = await run(action, { ...input, [field]: text }).then(
          () => undefined,
          error => toError(error),
        );
        expect(failure?.message ?? '').not.toMatch(/[\n\u2028]/);
      }
    }
    const proposals = repository.propose.mock.calls.map(([one]) => one);
    for (const proposal of proposals) {
      expect(proposal.title).toMatch(/^[\x20-\x7e]+$/);
      expect(proposal.description).not.toMatch(/^Requested-by:/m);
    }
    const written = proposals.flatMap(({ fileSets }) => fileSets);
    // Hundreds of proposals write the same few files.
    const folders = new Set([
      ...written.map(({ folder }) => folder),
      ...proposals.flatMap(({ removals = [] }) => removals),
    ]);
    for (const folder of folders) {
      expect(folder).toMatch(
        /^(?:hubs|spokes|modules|records|clusters)(?:\/[a-z0-9][a-z0-9-]*)+$/,
      );
    }
    const paths = new Set(
      written.flatMap(({ files }) => files.map(({ path }) => path)),
    );
    for (const path of paths) {
      expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
      expect(path.split('/')).not.toContain('..');
    }
  });

  it('says nothing of another team to who may not see the fleet', async () => {
    permissions.authorize.mockImplementation(async requests =>
      requests.map(({ permission }) => ({
        result:
          permission.name === 'spokes.fleet.read'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
    );
    repository.read.mockResolvedValue(rivalContent);
    // Whose a folder is decides the repository, before a plan is told of; that has its own test.
    const refuse = async ({ fileSets }: { fileSets: { folder: string }[] }) => {
      const isTaken = fileSets.some(({ folder }) => folder.includes('rented'));
      if (isTaken) throw new NotAllowedError('taken');
      return fakeFleetRepository();
    };
    repository.preview.mockImplementation(async change =>
      (await refuse(change)).preview(change),
    );
    repository.propose.mockImplementation(async change =>
      (await refuse(change)).propose(change),
    );
    const told: unknown[] = [];
    for (const change of [{}, ...(rivalInputs[id] ?? [])]) {
      for (const isDryRun of [true, false]) {
        await run(action, { ...input, ...change }, { isDryRun }).then(
          outputs => told.push(outputs),
          error => told.push(String(error)),
        );
      }
    }
    told.push(
      logger.info.mock.calls,
      logger.warn.mock.calls,
      logger.error.mock.calls,
    );
    expect(JSON.stringify(told).match(/.{0,80}x7rival.{0,40}/g)).toBeNull();
  });

  it.each(['hostile', 'down'])(
    'lets no secret out (the host is %s)',
    async how => {
      if (how === 'down') {
        repository.propose.mockRejectedValueOnce(new Error('the host is down'));
      }
      const told: unknown[] = [];
      await run(action, { ...input, token: canary }).then(
        outputs => told.push(outputs),
        error => told.push(String(error), toError(error).stack),
      );
      told.push(
        logger.info.mock.calls,
        logger.warn.mock.calls,
        logger.error.mock.calls,
        auditor.createEvent.mock.calls,
        event.success.mock.calls,
        event.fail.mock.calls.map(([{ error }]) => String(error)),
        workspace.content(),
        repository.propose.mock.calls.map(
          ([{ fileSets, title, description }]) => [
            fileSets,
            title,
            description,
          ],
        ),
      );
      expect(JSON.stringify(told)).not.toContain(canary);
    },
  );

  it.each([['../outside.yaml'], ['/etc/passwd'], ['a/../../outside.yaml']])(
    'writes nothing beside the workspace: %s',
    async path => {
      const preview = await fakeFleetRepository().preview({
        target: { repoUrl },
        fileSets: [],
        ownershipEntityRefs: [],
      });
      repository.preview.mockResolvedValueOnce({
        ...preview,
        files: [{ path, content: 'x' }],
      });
      await expect(run(action, input, { isDryRun: true })).rejects.toThrow();
      expect(workspace.content()).toEqual({});
    },
  );
});

const inputOf = (wanted: string) =>
  actions.find(({ id }) => id === wanted)?.input;

it('writes nothing beside the workspace when it only renders', async () => {
  const action = createExposureRenderAction();
  for (const text of [...hostileTexts, '../../x', 'a/../../b']) {
    for (const field of ['name', 'namespace', 'spoke']) {
      workspace.clear();
      await action
        .handler({
          ...createMockActionContext({ workspacePath: workspace.path }),
          input: Object({
            ...inputOf('spokes:exposure:propose'),
            [field]: text,
          }),
        })
        .catch(() => undefined);
      expect(Object.keys(Object(workspace.content()))).toEqual(
        expect.not.arrayContaining(['..', 'etc']),
      );
    }
  }
});
