import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ChangePreviewQuestion,
  ExposureBlueprintInput,
  Facts,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  PreviewOptions,
} from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { fleetOf } from '../__testUtils__/fleetOf';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { component, referenceConfig } from '../__testUtils__/referenceConfig';
import { OwnershipReader } from './OwnershipReader';
import { Previewer } from './Previewer';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';
const team = 'group:default/shop';
/** What the form of expose-service gives. */
const shop = {
  name: 'shop',
  namespace: 'shop',
  spoke: 'fitsync-prod-spoke',
  owner: team,
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  method: 'path',
  path: '/shop',
};
const details = { ...shop, name: 'details', namespace: 'default' };
/** An exposure of the repository. */
const cart = {
  service: 'cart',
  namespace: 'shop',
  spoke: 'fitsync-prod-spoke',
  owner: team,
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path' as const, path: '/cart' },
};
const rival = {
  ...cart,
  service: 'rival',
  namespace: 'rivals',
  owner: 'group:default/rivals',
  method: { kind: 'path' as const, path: '/shop/rival' },
};

const [prod, stage] = referenceConfig.clusters;
const boundConfig = {
  ...referenceConfig,
  clusters: [
    {
      ...prod,
      namespaces: [
        { namespace: 'shop', owner: team },
        { namespace: 'payments', owner: 'group:default/payments' },
      ],
    },
    stage,
  ],
};

function create(
  options: {
    denied?: string[];
    facts?: Facts;
    exposures?: ExposureBlueprintInput[];
  } = {},
) {
  const { denied = [], facts = referenceFacts() } = options;
  const repository = {
    preview: jest.fn(async (_: PreviewOptions) => ({
      files: [],
      diff: '',
      conflicts: [],
      baseBranch: 'main',
      branch: 'b',
    })),
  };
  const fleets = {
    read: jest.fn(async () => fleetOf({ exposures: options.exposures })),
  };
  const previewer = new Previewer({
    config: fixedConfig({ spokes: boundConfig }),
    catalog: catalogServiceMock({
      entities: [component('details', 'fitsync-prod-spoke/default/details')],
    }),
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    }),
    ownership: new OwnershipReader({
      auth: mockServices.auth(),
      userInfo: mockServices.userInfo({ ownershipEntityRefs: [team] }),
    }),
    fleets,
    repository,
  });
  const ask = (
    question: ChangePreviewQuestion,
    credentials: BackstageCredentials = mockCredentials.user(),
  ) =>
    previewer.preview(question, {
      index: createFactsIndex(facts),
      credentials,
    });
  const preview = (
    values: Record<string, unknown>,
    credentials?: BackstageCredentials,
  ) => ask({ change: 'expose-service', values }, credentials);
  return { ask, preview, repository, fleets };
}

describe('Previewer', () => {
  it('plans the change and asks the repository of the spoke', async () => {
    const { preview, repository, fleets } = create();
    await expect(preview(shop)).resolves.toMatchObject({
      branch: 'b',
      changes: expect.arrayContaining([
        { field: expect.any(String), after: expect.stringContaining('/shop') },
      ]),
      notes: expect.any(Array),
    });
    expect(fleets.read).toHaveBeenCalledWith(repoUrl);
    expect(repository.preview).toHaveBeenCalledWith({
      target: { repoUrl },
      fileSets: [
        expect.objectContaining({
          folder: 'clusters/fitsync-prod-spoke/apps/shop/shop',
        }),
      ],
      removals: [],
      ownershipEntityRefs: [team],
    });
  });

  it('shows an update, with what becomes of hand-edited files, and a removal', async () => {
    const { ask, repository } = create({ exposures: [cart] });
    const exposure = 'fitsync-prod-spoke/shop/cart';
    const { changes } = await ask({
      change: 'update-exposure',
      values: { exposure, replicas: 5 },
      handEdited: 'keep',
    });
    expect(changes).toEqual([
      expect.objectContaining({ before: '2', after: '5' }),
    ]);
    expect(repository.preview).toHaveBeenLastCalledWith(
      expect.objectContaining({ handEdited: 'keep' }),
    );

    await ask({
      change: 'remove-exposure',
      values: { exposure, confirm: 'cart' },
    });
    expect(repository.preview).toHaveBeenLastCalledWith(
      expect.objectContaining({
        fileSets: [],
        removals: ['clusters/fitsync-prod-spoke/apps/shop/cart'],
      }),
    );
  });

  it.each<[ChangePreviewQuestion['change'], string]>([
    ['expose-service', 'spokes.exposure.propose'],
    ['update-exposure', 'spokes.exposure.propose'],
    ['remove-exposure', 'spokes.exposure.propose'],
    ['create-hub', 'spokes.spoke.propose'],
    ['create-spoke', 'spokes.spoke.propose'],
    ['update-spoke', 'spokes.spoke.propose'],
    ['decommission-spoke', 'spokes.spoke.propose'],
    ['repair-drift', 'spokes.spoke.propose'],
    ['adopt', 'spokes.spoke.propose'],
  ])('refuses %s without %s before anything is read', async (change, name) => {
    const { ask, fleets, repository } = create({ denied: [name] });
    await expect(ask({ change, values: shop })).rejects.toThrow(
      `This needs the permission ${name}`,
    );
    expect(fleets.read).not.toHaveBeenCalled();
    expect(repository.preview).not.toHaveBeenCalled();
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an exposure that is none',
      { ...shop, name: 'Shop' },
      'Name "Shop" must be',
    ],
    ['a spoke that is not there', { ...shop, spoke: 'other' }, 'choose one of'],
    [
      "another team's namespace",
      { ...shop, namespace: 'payments' },
      'belongs to group:default/payments',
    ],
  ])('refuses %s before a diff is made', async (_, values, text) => {
    const { preview, repository } = create();
    await expect(preview(values)).rejects.toThrow(text);
    expect(repository.preview).not.toHaveBeenCalled();
  });

  it("refuses another owner's exposure before it tells what it holds", async () => {
    const { ask, repository } = create({ exposures: [rival] });
    await expect(
      ask({
        change: 'update-exposure',
        values: { exposure: 'fitsync-prod-spoke/rivals/rival', replicas: 2 },
      }),
    ).rejects.toThrow(/another owner|belongs to/);
    expect(repository.preview).not.toHaveBeenCalled();
  });

  it.each([
    ['names who holds a path to who may see the fleet', [], true],
    ['names nobody else to anyone else', ['spokes.fleet.read'], false],
  ])('%s', async (_, denied, named) => {
    const { preview } = create({ denied, exposures: [rival] });
    const refusal = await preview(shop).catch(error => error);
    expect(refusal).toMatchObject({ name: 'ConflictError' });
    expect(refusal.message.includes('rival')).toBe(named);
    expect(refusal.message.includes('ask group:default/platform')).toBe(!named);
  });

  it('refuses a path that is live on the spoke', async () => {
    const { preview } = create();
    await expect(preview({ ...shop, path: '/static' })).rejects.toThrow(
      "path '/static' is held by default/productpage",
    );
  });

  it('owns nothing for a service', async () => {
    const { preview, repository } = create();
    await preview({ ...shop, namespace: 'new' }, mockCredentials.service());
    expect(repository.preview).toHaveBeenCalledWith(
      expect.objectContaining({ ownershipEntityRefs: [] }),
    );
  });

  it("shows an update to who may see the component's traces", async () => {
    const { preview } = create();
    await expect(preview(details)).resolves.toMatchObject({ branch: 'b' });
  });

  it('says so when the cluster cannot tell whether the name is taken', async () => {
    const { preview, repository } = create({
      facts: { ...referenceFacts(), clusters: [] },
    });
    await expect(preview(shop)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('kubernetes.clusterLocatorMethods'),
    });
    expect(repository.preview).not.toHaveBeenCalled();
  });

  it("keeps another team's manifests from who may not", async () => {
    const { preview, repository } = create({ denied: ['spokes.trace.read'] });
    await expect(preview(details)).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'The name details is taken in default on fitsync-prod-spoke; choose another one',
    });
    await expect(
      create().preview({ ...details, name: 'ratings' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(repository.preview).not.toHaveBeenCalled();
  });

  it('makes a few at a time, and none for who has left', async () => {
    const { ask, repository } = create();
    let underWay = 0;
    let most = 0;
    repository.preview.mockImplementation(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(resolve => setImmediate(resolve));
      underWay -= 1;
      return {
        files: [],
        diff: '',
        conflicts: [],
        baseBranch: 'main',
        branch: 'b',
      };
    });
    await Promise.all(
      Array.from({ length: 12 }, () =>
        ask({ change: 'expose-service', values: shop }),
      ),
    );
    expect(repository.preview).toHaveBeenCalledTimes(12);
    expect(most).toBe(4);
  });
});
