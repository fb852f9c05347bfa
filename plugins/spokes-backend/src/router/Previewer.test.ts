import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { component, referenceConfig } from '../__testUtils__/referenceConfig';
import { Previewer } from './Previewer';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';
const shop = {
  service: 'shop',
  namespace: 'shop',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/shop',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/shop' },
};
const details = { ...shop, service: 'details', namespace: 'default' };

const [prod, stage] = referenceConfig.clusters;
const boundConfig = {
  ...referenceConfig,
  clusters: [
    {
      ...prod,
      namespaces: [
        { namespace: 'shop', owner: 'group:default/shop' },
        { namespace: 'payments', owner: 'group:default/payments' },
      ],
    },
    stage,
  ],
};

function create(options: { mayReadTraces?: boolean; facts?: Facts } = {}) {
  const { mayReadTraces = true, facts = referenceFacts() } = options;
  const repository = {
    preview: jest.fn(async () => ({
      files: [],
      diff: '',
      conflicts: [],
      baseBranch: 'main',
      branch: 'b',
    })),
  };
  const previewer = new Previewer({
    config: fixedConfig({ spokes: boundConfig }),
    catalog: catalogServiceMock({
      entities: [component('details', 'fitsync-prod-spoke/default/details')],
    }),
    permissions: mockServices.permissions({
      result: mayReadTraces ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    }),
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: ['group:default/shop'],
    }),
    repository,
  });
  const preview = (
    exposure: Record<string, unknown>,
    credentials: BackstageCredentials = mockCredentials.user(),
  ) =>
    previewer.preview(
      { repoUrl, exposure },
      {
        index: createFactsIndex(facts),
        credentials,
      },
    );
  return { preview, repository };
}

describe('Previewer', () => {
  it('renders the exposure and asks the repository', async () => {
    const { preview, repository } = create();
    await preview(shop);
    expect(repository.preview).toHaveBeenCalledWith({
      target: { repoUrl },
      fileSets: [
        expect.objectContaining({
          folder: 'clusters/fitsync-prod-spoke/apps/shop/shop',
        }),
      ],
      ownershipEntityRefs: ['group:default/shop'],
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an exposure that is none',
      { ...shop, service: 'Shop' },
      'service "Shop"',
    ],
    ['a spoke that is not there', { ...shop, spoke: 'other' }, 'use one of'],
    [
      "another team's namespace",
      { ...shop, namespace: 'payments' },
      'belongs to group:default/payments',
    ],
  ])('refuses %s before the repository is asked', async (_, exposure, text) => {
    const { preview, repository } = create();
    await expect(preview(exposure)).rejects.toThrow(text);
    expect(repository.preview).not.toHaveBeenCalled();
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
    const { preview, repository } = create({ mayReadTraces: false });
    await expect(preview(details)).rejects.toMatchObject({
      name: 'ConflictError',
      message:
        'The name details is taken in default on fitsync-prod-spoke; choose another one',
    });
    await expect(
      create().preview({ ...details, service: 'ratings' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    expect(repository.preview).not.toHaveBeenCalled();
  });
});
