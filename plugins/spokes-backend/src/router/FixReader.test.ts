import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  entityFixesSchema,
  exposureBlueprintSchema,
  ExposureView,
  Facts,
  Finding,
  observedOk,
  proposableFixSchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  FleetContent,
  planProposal,
  renderExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import express from 'express';
import request from 'supertest';
import { parse } from 'yaml';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { freshFacts } from '../__testUtils__/freshFacts';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { FixReader } from './FixReader';
import { routeFixes } from './routeFixes';

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

/** The facts of the reference, with the routes of the app as the file has them, or as somebody left them. */
function liveWith(change: (content: string) => string = same => same): Facts {
  const facts = freshFacts();
  const file = files.find(({ path }) => path === 'virtualservice.yaml');
  const live = virtualServiceSchema.parse(parse(change(file?.content ?? '')));
  const routes = observedOk([live], 'VirtualService', facts.takenAt);
  return {
    ...facts,
    clusters: facts.clusters.map(one => ({ ...one, virtualServices: routes })),
  };
}

const byHand = () =>
  liveWith(content => content.replace(': /podinfo', ': /elsewhere'));

const kustomization = {
  kind: 'Kustomization',
  name: 'demo--podinfo',
  namespace: 'flux-system',
  cluster: 'fitsync-prod-spoke',
};

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
  {
    owns = ['group:default/demo'],
    denied = [] as string[],
    live = liveWith(),
  } = {},
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
    evaluation: { freshIndex: async () => createFactsIndex(live) },
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
    const [parsed] = offered.map(one => proposableFixSchema.parse(one));
    if (parsed.change === 're-apply') throw new Error('No pull request');
    const { change, values } = parsed;
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

  it('says how to apply a file that is right where what is live was changed by hand', async () => {
    const { fixes } = reader(asRendered, { live: byHand() });
    const file = `${folder}/virtualservice.yaml`;
    const [offered] = await fixes.read([viewWith(shadowed)], user);
    expect(proposableFixSchema.parse(offered)).toMatchObject({
      code: 'VS_SHADOWED',
      change: 're-apply',
      file,
      because: expect.stringMatching(/spec\.http.*was changed by hand/),
      remedy: {
        argv: [
          ...['kubectl', '--context', 'fitsync-prod-spoke', 'apply'],
          ...['--filename', file],
        ],
      },
    });
  });

  it.each([
    [
      { state: 'suspended' as const },
      ['flux', 'resume', 'kustomization', 'demo--podinfo'],
      /is suspended/,
    ],
    [
      { state: 'synced' as const, applied: 'main@sha1:5c800d2' },
      ['flux', 'reconcile', 'kustomization', 'demo--podinfo'],
      /self-heal is off/,
    ],
  ])('leaves it to the engine that applies the folder: %j', async (...row) => {
    const [gitOps, words, because] = row;
    const { fixes } = reader(asRendered, { live: byHand() });
    const view = viewWith(shadowed);
    const observedAt = '2026-11-24T12:00:00.000Z';
    const [offered] = await fixes.read(
      [
        view.status === 'traced'
          ? {
              ...view,
              trace: {
                ...view.trace,
                gitOps: { ...gitOps, by: kustomization, observedAt },
              },
            }
          : view,
      ],
      user,
    );
    expect(offered).toMatchObject({
      change: 're-apply',
      because: expect.stringMatching(because),
      remedy: { argv: expect.arrayContaining(words) },
    });
  });

  it('offers the pull request where the file is wrong as well', async () => {
    const { fixes } = reader(handEdited, { live: byHand() });
    expect(await fixes.read([viewWith(shadowed)], user)).toMatchObject([
      { change: 'repair-drift' },
    ]);
  });

  it('takes nobody’s hand for what is as written', async () => {
    const { fixes } = reader(asRendered);
    expect(await fixes.read([viewWith(shadowed)], user)).toEqual([]);
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

  it.each([
    [
      'who may propose exposures',
      ['spokes.spoke.propose'],
      ['repair-drift'],
      1,
    ],
    [
      'who may propose nothing, and the git host is asked nothing',
      ['spokes.exposure.propose', 'spokes.spoke.propose'],
      [],
      0,
    ],
  ])('answers over its path: %s', async (_, denied, changes, reads) => {
    const { fixes, read } = reader(handEdited, { denied });
    const router = express();
    routeFixes(router, {
      ingress: {
        read: async () => ({
          entityRef: 'component:default/podinfo',
          revision: '1',
          refreshSeconds: 30,
          exposures: [viewWith(shadowed)],
          problems: [],
        }),
      },
      fixes,
      credentialsOf: async () => user,
      maySeeFleet: async () => false,
      readEntity: async () => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'podinfo' },
      }),
    });
    const { body } = await request(router).get(
      '/entities/component/default/podinfo/fixes',
    );
    const { items } = entityFixesSchema.parse(body);
    expect(items.map(({ change }) => change)).toEqual(changes);
    expect(read).toHaveBeenCalledTimes(reads);
  });

  it('offers nothing that the asker may not propose', async () => {
    const { fixes } = reader(handEdited, {
      denied: ['spokes.exposure.propose'],
    });
    expect(await fixes.read([viewWith(shadowed)], user)).toEqual([]);
  });
});
