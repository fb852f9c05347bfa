import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  ANNOTATION_ENTITY,
  Facts,
  fleetOverviewSchema,
  SpokeAcceptance,
  spokeViewSchema,
  tracedPageSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import request from 'supertest';
import { fleetOf } from './__testUtils__/fleetOf';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const prod = 'fitsync-prod-spoke';

/** The reference, read a moment ago; without the hub's route to the spoke, or without tags. */
function facts({ broken = false, untagged = false } = {}): Facts {
  const made = referenceFacts();
  const now = new Date().toISOString();
  const fresh: Facts = JSON.parse(
    JSON.stringify(made).replaceAll(made.takenAt, now),
  );
  if (broken) {
    for (const { routeTables } of fresh.aws) {
      for (const table of routeTables.value ?? []) {
        table.routes = table.routes.filter(
          ({ destination }) => destination !== '10.1.0.0/16',
        );
      }
    }
  }
  if (untagged) {
    for (const { vpcs } of fresh.aws) {
      for (const vpc of vpcs.value ?? []) vpc.tags = {};
    }
  }
  for (const service of fresh.clusters[0].services.value ?? []) {
    if (service.metadata.name === 'productpage') {
      service.metadata.annotations[ANNOTATION_ENTITY] =
        'component:default/productpage';
    }
  }
  return fresh;
}

const described = {
  owner: 'group:default/new',
  hub: 'fitsync-hub',
  region: 'us-east-2',
  azs: ['use2-az1'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
};

describe('the pages of the fleet and of a spoke', () => {
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;
  afterEach(() => backend.stop());

  async function start(
    options: {
      broken?: boolean;
      denied?: string[];
      entities?: Entity[];
      config?: JsonObject;
      /** What the blueprint of the spoke accepts; none describes it otherwise. */
      accepted?: SpokeAcceptance[];
    } = {},
  ) {
    const { broken, denied, accepted } = options;
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts: () => facts({ broken, untagged: accepted !== undefined }),
      entities: options.entities ?? [
        component('productpage', `${prod}/default/productpage`),
      ],
      denied,
      config: options.config,
      repository: {
        preview: jest.fn(),
        read: async () =>
          fleetOf({
            spokes: [
              {
                ...described,
                name: 'fitsync-new-spoke',
                cidr: '10.9.0.0/16',
              },
              ...(accepted
                ? [{ ...described, name: prod, cidr: '10.1.0.0/16', accepted }]
                : []),
            ],
          }),
      },
    });
    const get = async (path: string) => {
      const { body, status } = await request(backend.server).get(
        `/api/spokes${path}`,
      );
      return { body, status };
    };
    return get;
  }

  it('tells one cause once, and where it stands in the map', async () => {
    const get = await start({ broken: true });
    await waitFor(async () => {
      const { body } = await get('/overview');
      expect(body.causes).toHaveLength(1);
    });
    const overview = fleetOverviewSchema.parse((await get('/overview')).body);
    expect(overview.causes[0]).toMatchObject({
      code: 'HUB_ROUTE_MISSING',
      spokes: [prod],
      spokeCount: 1,
      owner: 'group:default/platform',
      responsible: 'platform',
    });
    const { exposures, blocked, key } = overview.causes[0];
    expect(blocked).toBe(exposures);
    const row = overview.rows.find(({ spoke }) => spoke === prod);
    expect(row?.cells.hubRoute).toEqual({ status: 'cause', exposures });
    expect(row?.verdicts.blocked).toBe(exposures);
    expect(overview.totals.verdicts.blocked).toBe(exposures);

    const hit = tracedPageSchema.parse(
      (await get(`/traced?cause=${key}`)).body,
    );
    expect(hit.matching).toBe(exposures);
    expect(hit.items[0]).toMatchObject({
      verdict: 'blocked',
      cause: { code: 'HUB_ROUTE_MISSING' },
    });
  });

  it('shows a spoke that is only in the repository as what it is: on its way', async () => {
    const get = await start();
    const { body } = await get('/overview?search=new-spoke');
    expect(fleetOverviewSchema.parse(body)).toMatchObject({
      matching: 1,
      rows: [
        {
          spoke: 'fitsync-new-spoke',
          exposures: 0,
          cells: {},
          stages: [
            { stage: 'described', state: 'done' },
            { stage: 'network', state: expect.any(String) },
            { stage: 'configured' },
            { stage: 'cluster', state: 'ahead' },
            { stage: 'targets', state: 'ahead' },
          ],
        },
      ],
    });
    const { body: spoke } = await get('/spokes/fitsync-new-spoke');
    expect(spokeViewSchema.parse(spoke)).toMatchObject({
      exposures: 0,
      nodes: { status: 'unread' },
      links: {
        repository: expect.stringContaining('spokes/fitsync-new-spoke'),
      },
    });
  });

  it('goes through pages without a gap', async () => {
    const get = await start();
    const all = await waitForLines(get);
    const names: string[] = [];
    let next: string | undefined;
    do {
      const { body } = await get(
        `/traced?limit=1${next ? `&cursor=${next}` : ''}`,
      );
      const page = tracedPageSchema.parse(body);
      names.push(...page.items.map(({ exposure }) => exposure.service));
      next = page.next;
    } while (next);
    expect(names).toHaveLength(all);
    expect(new Set(names).size).toBe(all);
  });

  it('shows a spoke with its targets, nodes, hops and versions', async () => {
    const get = await start();
    await waitForLines(get);
    const { body } = await get(`/spokes/${prod}`);
    const view = spokeViewSchema.parse(body);
    expect(view.network).toMatchObject({
      status: 'read',
      value: { cidrs: ['10.1.0.0/16'] },
    });
    expect(view.ports.map(({ port }) => port)).toContain(80);
    expect(view.ports[0].targets).toMatchObject({
      status: 'read',
      value: expect.arrayContaining([
        expect.objectContaining({ id: '10.1.1.104', state: 'healthy' }),
      ]),
    });
    expect(view.nodes).toMatchObject({ status: 'read' });
    expect(view.hops.map(({ hop }) => hop)).toEqual(
      expect.arrayContaining(['hub-route', 'tgw-forward', 'spoke-return']),
    );
    expect(view.versions.istio).toEqual(['1.31.0']);
    expect(view.all).toBe(true);
    expect(view.alarms).toMatchObject({ status: 'read', value: { length: 4 } });
    expect(view.advice).toEqual([]);
    // The repository describes another one.
    expect(view.comparison).toMatchObject({ outcome: 'skipped' });
  });

  it('shows what the blueprint of a spoke accepts, and counts it', async () => {
    const entry = {
      code: 'TAG_MISSING',
      reason: 'Tagged with the next apply',
      owner: 'group:default/new',
    };
    const get = await start({ accepted: [{ ...entry, until: '2999-01-31' }] });
    await waitFor(async () => {
      const { body } = await get(`/spokes/${prod}`);
      expect(spokeViewSchema.parse(body).advice).toMatchObject([
        {
          code: 'TAG_MISSING',
          accepted: { reason: entry.reason, until: '2999-01-31' },
        },
      ]);
    });
    const { body } = await get(`/overview?search=${prod}`);
    expect(fleetOverviewSchema.parse(body).rows).toMatchObject([
      { spoke: prod, accepted: { findings: 1, expired: 0 } },
    ]);
  });

  describe('for who may not see the fleet', () => {
    const denied = ['spokes.fleet.read'];

    it('keeps the fleet to itself', async () => {
      const get = await start({ denied });
      for (const path of ['/overview', '/traced', '/addresses']) {
        expect((await get(path)).status).toBe(403);
      }
    });

    it('counts and lists on a spoke only what belongs to entities that it may see', async () => {
      const get = await start({ denied });
      await waitFor(async () => {
        const { body } = await get(`/spokes/${prod}`);
        expect(body.exposures).toBe(1);
      });
      const { body } = await get(`/spokes/${prod}`);
      expect(body).toMatchObject({ all: false, unread: [] });
      expect(body).not.toHaveProperty('drift');
      expect(body).not.toHaveProperty('cost');
      const { body: page } = await get(`/spokes/${prod}/exposures`);
      expect(page).toMatchObject({
        matching: 1,
        items: [{ exposure: { service: 'productpage' } }],
      });
    });

    it('tells the owner of a spoke what it costs, without its hub', async () => {
      const [cluster, ...others] = referenceConfig.clusters;
      const owned = { ...cluster, owner: 'user:default/mock' };
      const get = await start({
        denied,
        config: { ...referenceConfig, clusters: [owned, ...others] },
      });
      await waitFor(async () => {
        const { body } = await get(`/spokes/${prod}`);
        expect(body.cost?.own.monthly).toBeGreaterThan(0);
        expect(body.cost).not.toHaveProperty('hub');
      });
    });

    it('shows nothing of what the catalog does not show', async () => {
      const get = await start({ denied, entities: [] });
      await waitFor(async () => {
        const { body } = await get(`/spokes/${prod}`);
        expect(body.network.status).toBe('read');
      });
      const { body: page } = await get(`/spokes/${prod}/exposures`);
      expect(page).toEqual({ items: [], matching: 0 });
      const { body } = await get(`/spokes/${prod}`);
      expect(JSON.stringify(body)).not.toContain('productpage');
    });
  });

  it('shows nothing of a spoke without any permission', async () => {
    const get = await start({
      denied: ['spokes.fleet.read', 'spokes.trace.read'],
    });
    expect((await get(`/spokes/${prod}`)).status).toBe(403);
    expect((await get(`/spokes/${prod}/exposures`)).status).toBe(403);
  });

  it.each([
    ['/overview?sort=luck', 400],
    ['/traced?limit=9999', 400],
    ['/traced?cursor=nonsense', 400],
    ['/overview?surprise=1', 400],
    ['/spokes/nowhere', 404],
  ])('refuses %s with %s', async (path, expected) => {
    const get = await start();
    expect((await get(path)).status).toBe(expected);
  });

  it('tells who holds which addresses, and what is free', async () => {
    const get = await start();
    await waitFor(async () => {
      const { body } = await get('/addresses');
      expect(body.taken).toContainEqual(
        expect.objectContaining({ cidr: '10.1.0.0/16' }),
      );
    });
    const { body } = await get('/addresses');
    expect(body.taken).toContainEqual(
      expect.objectContaining({ cidr: '10.9.0.0/16' }),
    );
    expect(body.free).toContainEqual({ size: 16, cidr: expect.any(String) });
  });

  async function waitForLines(
    get: Awaited<ReturnType<typeof start>>,
  ): Promise<number> {
    let matching = 0;
    await waitFor(async () => {
      const { body } = await get('/traced');
      expect(body.matching).toBeGreaterThan(0);
      matching = body.matching;
    });
    return matching;
  }
});
