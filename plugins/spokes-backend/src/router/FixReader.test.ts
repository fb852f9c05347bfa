import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  exposureBlueprintSchema,
  ExposureView,
  Finding,
  proposableFixSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FleetContent,
  planProposal,
  renderExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { FixReader } from './FixReader';

const repoUrl = 'github.com?owner=acme&repo=fleet';
const blueprint = exposureBlueprintSchema.parse({
  service: 'podinfo',
  namespace: 'demo',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
});
const folder = 'clusters/fitsync-prod-spoke/apps/demo/podinfo';
const [{ files }] = renderExposure(blueprint);

const fleetWith = (change: (content: string, path: string) => string) =>
  ({
    commit: 'c'.repeat(40),
    hubs: [],
    spokes: [],
    exposures: [{ folder, blueprint }],
    unreadable: [],
    files: async asked =>
      asked === folder
        ? files.map(({ path, content }) => ({
            path,
            content: change(content, path),
          }))
        : [],
  } satisfies FleetContent);

const asRendered = fleetWith(content => content);
const handEdited = fleetWith((content, path) =>
  path === 'virtualservice.yaml'
    ? content.replace('/podinfo', '/old')
    : content,
);

const finding = (code: string, kind: string): Finding => ({
  code,
  severity: 'error',
  hop: 'virtual-service',
  title: 'It is broken',
  message: 'It is broken.',
  resource: {
    kind,
    name: kind === 'Pod' ? 'podinfo-6b8f9-x2x4x' : 'podinfo',
    namespace: 'demo',
    cluster: 'fitsync-prod-spoke',
  },
  evidence: [],
  fix: { summary: 'Mend it.', remedies: [] },
  responsible: 'app',
});

function viewWith(...findings: Finding[]): ExposureView {
  const observedAt = '2026-11-24T12:00:00.000Z';
  const exposure = {
    spoke: 'fitsync-prod-spoke',
    namespace: 'demo',
    service: 'podinfo',
  };
  return {
    status: 'traced',
    exposure,
    since: observedAt,
    stale: false,
    trace: {
      exposure,
      verdict: 'blocked',
      hops: [
        {
          hop: 'virtual-service',
          direction: 'forward',
          status: 'fail',
          summary: 'It is broken',
          findings,
          missing: [],
          observedAt,
        },
      ],
      rows: [],
      causes: findings,
      consequences: [],
      warnings: 0,
      missing: [],
      observedAt,
    },
  };
}

function reader(
  fleet: FleetContent,
  { owns = ['group:default/demo'], denied = [] as string[] } = {},
) {
  const read = jest.fn(async () => fleet);
  const fixes = new FixReader({
    config: fixedConfig({
      spokes: {
        ...referenceConfig,
        repositories: [{ repoUrl, spokes: ['fitsync-prod-spoke'] }],
      },
    }),
    fleets: { read },
    ownership: { read: async () => owns },
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    }),
  });
  return { fixes, read };
}

const shadowed = finding('VS_SHADOWED', 'VirtualService');

describe('FixReader', () => {
  const user = mockCredentials.user();

  it('offers to bring back the file that a finding is about, and the offer can be planned', async () => {
    const { fixes } = reader(handEdited);
    const offered = await fixes.read([viewWith(shadowed)], user);
    expect(offered).toEqual([
      {
        exposure: expect.objectContaining({ service: 'podinfo' }),
        code: 'VS_SHADOWED',
        resource: shadowed.resource,
        change: 'repair-drift',
        because: `${folder}/virtualservice.yaml differs from what the blueprint makes.`,
        values: { folders: [folder] },
      },
    ]);
    const [{ change, values }] = offered.map(one =>
      proposableFixSchema.parse(one),
    );
    const plan = await planProposal(
      { change, values },
      { fleet: handEdited, live: {} },
    );
    expect(plan.changes).toMatchObject([
      { field: `${folder}/virtualservice.yaml`, after: 'as rendered' },
    ]);
  });

  it('offers the form of the app where its blueprint is what is wrong', async () => {
    const { fixes } = reader(asRendered);
    const pull = finding('IMAGE_PULL', 'Pod');
    expect(await fixes.read([viewWith(pull, shadowed)], user)).toMatchObject([
      {
        code: 'IMAGE_PULL',
        change: 'update-exposure',
        values: { exposure: 'fitsync-prod-spoke/demo/podinfo' },
      },
    ]);
  });

  it('offers nothing for what no file of ours says', async () => {
    const { fixes } = reader(handEdited);
    const other = finding('GW_SELECTOR_NO_PODS', 'Gateway');
    expect(
      await fixes.read(
        [viewWith({ ...other, resource: { kind: 'Gateway', name: 'x' } })],
        user,
      ),
    ).toEqual([]);
  });

  it('reads no repository for who owns nothing, and tells no one of what is another’s', async () => {
    const nobody = reader(handEdited, { owns: [] });
    expect(await nobody.fixes.read([viewWith(shadowed)], user)).toEqual([]);
    expect(nobody.read).not.toHaveBeenCalled();
    const other = reader(handEdited, { owns: ['group:default/other'] });
    expect(await other.fixes.read([viewWith(shadowed)], user)).toEqual([]);
  });

  it('offers nothing that the asker may not propose', async () => {
    const { fixes } = reader(handEdited, {
      denied: ['spokes.exposure.propose'],
    });
    expect(await fixes.read([viewWith(shadowed)], user)).toEqual([]);
  });
});
