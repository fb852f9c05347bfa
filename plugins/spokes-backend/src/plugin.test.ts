import { Facts, serviceSchema } from '@fitsync/backstage-plugin-spokes-common';
import request from 'supertest';
import { freshFacts, nameEntity } from './__testUtils__/freshFacts';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const productpage = 'fitsync-prod-spoke/default/productpage';
const podinfo = 'fitsync-stage-spoke/demo/podinfo';
const bookinfo = component('bookinfo', productpage);

const ingressOf = (name: string) =>
  `/api/spokes/entities/component/default/${name}/ingress`;
const refreshOf = (name: string) =>
  `/api/spokes/entities/component/default/${name}/refresh`;

function ownedFacts(change: (facts: Facts) => void = () => {}) {
  const facts = freshFacts();
  nameEntity(facts, 'productpage', 'component:default/bookinfo');
  change(facts);
  return facts;
}

/** Takes the hub's routes to the Transit Gateway away. */
function cutHubRoutes({ aws }: Facts): void {
  for (const table of aws[0].routeTables.value ?? []) {
    if (
      !table.routes.some(({ target }) => target.kind === 'internet-gateway')
    ) {
      continue;
    }
    table.routes = table.routes.filter(
      ({ target }) => target.kind !== 'transit-gateway',
    );
  }
}

/** Another team's Service takes all requests of the app. */
function shadowByRival({ clusters: [cluster] }: Facts): void {
  const { services, virtualServices } = cluster;
  services.value?.push(
    serviceSchema.parse({
      metadata: {
        name: 'rival-app',
        namespace: 'rival-team',
        annotations: { 'fitsync.io/entity': 'component:default/rival' },
      },
      spec: { ports: [{ name: 'http', port: 80 }] },
    }),
  );
  virtualServices.value
    ?.find(({ metadata }) => metadata.name === 'bookinfo')
    ?.spec.http.unshift({
      match: [{ uri: { prefix: '/' } }],
      route: [
        {
          destination: {
            host: 'rival-app.rival-team.svc.cluster.local',
            port: { number: 80 },
          },
        },
      ],
    });
}

describe('spokes backend', () => {
  const running: (() => Promise<void>)[] = [];
  async function start(
    options: Partial<Parameters<typeof startSpokesBackend>[0]> = {},
  ) {
    const backend = await startSpokesBackend({
      facts: () => ownedFacts(),
      entities: [bookinfo],
      ...options,
      knex: options.knex ?? (await databases.init('SQLITE_3')),
    });
    running.push(backend.stop);
    const read = async (name: string) =>
      (await request(backend.server).get(ingressOf(name))).body;
    return { ...backend, read };
  }
  afterEach(async () => {
    await Promise.all(running.splice(0).map(stop => stop()));
  });

  it('is ready with nothing configured and says what to configure', async () => {
    const { server } = await start({ config: {} });
    const { body } = await request(server).get('/api/spokes/status');
    expect(body).toMatchObject({
      configured: false,
      message: expect.stringContaining('Add a hub to spokes.hubs'),
      sources: [],
    });
  });

  it('is ready when nothing answers', async () => {
    const { server, read } = await start({
      facts: () => ({ ...ownedFacts(), clusters: [], aws: [] }),
    });
    const { body } = await request(server).get('/api/spokes/status');
    expect(body).toMatchObject({
      configured: true,
      sources: [{ state: 'starting' }, { state: 'starting' }, {}],
    });
    await expect(read('bookinfo')).resolves.toMatchObject({
      exposures: [
        {
          status: 'no-evidence',
          missing: [{ action: expect.stringContaining('never read') }],
        },
      ],
    });
  });

  it('traces what an entity is bound to, and tells viewers of a change', async () => {
    let facts = ownedFacts();
    const { read, signals } = await start({ facts: () => facts });
    await waitFor(async () => {
      await expect(read('bookinfo')).resolves.toMatchObject({
        entityRef: 'component:default/bookinfo',
        problems: [],
        exposures: [
          {
            status: 'traced',
            exposure: { service: 'productpage' },
            trace: { verdict: 'reachable', causes: [] },
            stale: false,
          },
        ],
      });
    });
    const { revision } = await read('bookinfo');
    const [signal] = signals.publish.mock.calls;
    expect(signal).toEqual([
      {
        channel: 'spokes',
        recipients: { type: 'broadcast' },
        message: { revision: expect.any(String) },
      },
    ]);

    facts = ownedFacts(cutHubRoutes);
    await waitFor(async () => {
      await expect(read('bookinfo')).resolves.toMatchObject({
        exposures: [
          {
            trace: {
              verdict: 'blocked',
              firstBlocking: 'hub-route',
              causes: [{ code: 'HUB_ROUTE_MISSING' }],
            },
            scope: { affected: 2, total: 2, owner: 'group:default/platform' },
            changed: expect.stringContaining('Hub route'),
          },
        ],
      });
    });
    expect((await read('bookinfo')).revision).not.toBe(revision);
    expect(signals.publish.mock.calls.length).toBeGreaterThan(1);
  });

  it('shows nothing of a Service that does not name the entity', async () => {
    const { read, server } = await start({
      entities: [component('intruder', `${productpage},${podinfo}`)],
    });
    await waitFor(async () => {
      const body = await read('intruder');
      expect(
        body.exposures.map((one: { status: string }) => one.status),
      ).toEqual(['unconfirmed', 'unconfirmed']);
    });
    const body = await read('intruder');
    expect(body.exposures).toEqual([
      {
        status: 'unconfirmed',
        exposure: {
          spoke: 'fitsync-prod-spoke',
          namespace: 'default',
          service: 'productpage',
        },
        lineToAdd: 'fitsync.io/entity: component:default/intruder',
      },
      {
        status: 'unconfirmed',
        exposure: expect.anything(),
        lineToAdd: 'fitsync.io/entity: component:default/intruder',
      },
    ]);
    const refreshed = await request(server).post(refreshOf('intruder'));
    expect(refreshed.status).toBe(409);
    const text = JSON.stringify([body, refreshed.body]);
    for (const secret of ['bookinfo', '10.1.', 'tgw-', 'elb.', '9898']) {
      expect(text).not.toContain(secret);
    }
  });

  it.each([
    ['names a neighbour to who may see the fleet', [], true],
    ['names no neighbour to anyone else', ['spokes.fleet.read'], false],
  ])('%s', async (_, denied, named) => {
    const { read } = await start({
      facts: () => ownedFacts(shadowByRival),
      denied,
    });
    await waitFor(async () => {
      await expect(read('bookinfo')).resolves.toMatchObject({
        exposures: [{ trace: { causes: [{ code: 'VS_SHADOWED' }] } }],
      });
    });
    const text = JSON.stringify(await read('bookinfo'));
    expect(text.includes('rival')).toBe(named);
  });

  it('takes a namespace that configuration gives to the owner as proof', async () => {
    const [prod, stage] = referenceConfig.clusters;
    const { read } = await start({
      facts: () => freshFacts(),
      entities: [component('demo', podinfo), component('other', podinfo)],
      config: {
        ...referenceConfig,
        clusters: [
          prod,
          {
            ...stage,
            namespaces: [{ namespace: 'demo', owner: 'group:default/demo' }],
          },
        ],
      },
    });
    await waitFor(async () => {
      expect((await read('demo')).exposures[0].status).toBe('traced');
    });
    expect((await read('other')).exposures[0].status).toBe('unconfirmed');
  });

  it('reads the good parts of an annotation and says what is wrong with the others', async () => {
    const { read } = await start({
      entities: [
        component(
          'bookinfo',
          `${productpage}, Bad/Name, fitsync-prod-spoke/default/absent, nowhere/a/b`,
        ),
      ],
      denied: ['spokes.fleet.read'],
    });
    await waitFor(async () => {
      await expect(read('bookinfo')).resolves.toMatchObject({
        problems: [
          { value: 'Bad/Name', message: expect.stringContaining('expected') },
        ],
        exposures: [
          {
            status: 'unknown-spoke',
            message: expect.not.stringContaining('fitsync-prod-spoke'),
          },
          { status: 'not-live', exposure: { service: 'absent' } },
          { status: 'traced' },
        ],
      });
    });
  });

  it('names the configured spokes to who may see the fleet', async () => {
    const { read } = await start({
      entities: [component('bookinfo', 'nowhere/a/b')],
    });
    await expect(read('bookinfo')).resolves.toMatchObject({
      exposures: [
        {
          message:
            "No spoke is named 'nowhere'; configured are fitsync-prod-spoke, fitsync-stage-spoke",
        },
      ],
    });
  });

  it('serves the last known state at once after a restart', async () => {
    const knex = await databases.open('SQLITE_3');
    const first = await start({ knex });
    await waitFor(async () => {
      const { exposures } = await first.read('bookinfo');
      expect(exposures[0].status).toBe('traced');
      expect(await knex('spokes_traces').select()).not.toHaveLength(0);
    });
    const hourAgo = new Date(Date.now() - 3600_000).toISOString();
    await running.pop()?.();
    for (const table of ['spokes_facts', 'spokes_traces']) {
      const column = table === 'spokes_facts' ? 'facts' : 'trace';
      for (const row of await knex(table).select()) {
        await knex(table)
          .where(
            table === 'spokes_facts'
              ? { source: row.source }
              : { exposure: row.exposure },
          )
          .update({
            [column]: row[column].replace(
              /"observedAt":"[^"]+"/g,
              `"observedAt":"${hourAgo}"`,
            ),
          });
      }
    }

    const second = await start({
      knex,
      facts: () => ({ ...ownedFacts(), clusters: [], aws: [] }),
    });
    await expect(second.read('bookinfo')).resolves.toMatchObject({
      exposures: [
        {
          status: 'traced',
          stale: true,
          trace: { verdict: 'reachable', observedAt: hourAgo },
        },
      ],
    });
  });

  it('reads again when asked to, once for everyone who asks', async () => {
    const { server, calls, read } = await start();
    await waitFor(async () => {
      expect((await read('bookinfo')).exposures[0].status).toBe('traced');
    });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        request(server).post(refreshOf('bookinfo')),
      ),
    );
    const statuses = answers.map(({ body }) => body.status).sort();
    expect(statuses).toEqual([
      'limited',
      'limited',
      'limited',
      'limited',
      'started',
    ]);
    const limited = answers.find(({ body }) => body.status === 'limited')?.body;
    expect(limited.nextReadInSeconds).toBeGreaterThan(0);
    expect(limited.nextReadInSeconds).toBeLessThanOrEqual(15);
    expect(calls.aws).toBeGreaterThan(0);
  });

  it.each(databases.ids)(
    'shares the work between two replicas on %s',
    async id => {
      const knex = await databases.open(id);
      let facts = ownedFacts();
      const options = { knex, facts: () => facts };
      const replicas = [await start(options), await start(options)];
      const verdicts = () =>
        Promise.all(
          replicas.map(async ({ read }) => {
            const { exposures } = await read('bookinfo');
            return exposures[0].trace?.verdict;
          }),
        );
      await waitFor(async () => {
        expect(await verdicts()).toEqual(['reachable', 'reachable']);
        expect(await knex('spokes_traces').select()).toHaveLength(2);
      });
      const holders = await Promise.all(
        replicas.map(async ({ server }) => {
          const { body } = await request(server).get('/api/spokes/status');
          return body.sources
            .filter(({ kind }: { kind: string }) => kind === 'kubernetes')
            .map(({ holder }: { holder: string }) => holder);
        }),
      );
      expect(holders[0]).toEqual(holders[1]);

      facts = ownedFacts(cutHubRoutes);
      await waitFor(async () => {
        expect(await verdicts()).toEqual(['blocked', 'blocked']);
      });
      const transitions = await knex('spokes_transitions')
        .where({ exposure: productpage })
        .select();
      expect(transitions).toHaveLength(1);
    },
  );
});
