import { entityHistorySchema } from '@fitsync/backstage-plugin-spokes-common';
import request from 'supertest';
import { changingFacts } from './__testUtils__/changingFacts';
import { component } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const exposure = 'fitsync-prod-spoke/default/productpage';
const entity = '/api/spokes/entities/component/default';

describe('the history of verdicts', () => {
  const { state, facts } = changingFacts();
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  afterEach(() => backend.stop());

  const get = (path: string) => request(backend.server).get(path);

  /** Breaks the path and mends it. */
  async function start(denied: string[] = []) {
    state.broken = false;
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts,
      entities: [
        component('productpage', exposure),
        component('stranger', exposure),
      ],
      denied,
    });
    const verdictBecomes = (verdict: string) =>
      waitFor(async () => {
        const { body } = await get(`${entity}/productpage/ingress`);
        expect(body.exposures[0].trace.verdict).toBe(verdict);
      });
    await verdictBecomes('reachable');
    for (const broken of [true, false]) {
      state.broken = broken;
      backend.publish();
      await verdictBecomes(broken ? 'blocked' : 'reachable');
    }
  }

  it('is told to whom the exposure belongs: what changed, from what, because of what', async () => {
    await start(['spokes.fleet.read']);
    const { body } = await get(`${entity}/productpage/history`).expect(200);
    const { items } = entityHistorySchema.parse(body);
    const cause = expect.objectContaining({ code: 'VS_PORT_NOT_ON_SVC' });
    expect(items).toEqual([
      expect.objectContaining({
        previous: 'blocked',
        verdict: 'reachable',
        cause,
      }),
      expect.objectContaining({
        previous: 'reachable',
        verdict: 'blocked',
        cause,
      }),
    ]);
    expect(items[1].changes.join()).toContain('9999');

    const older = await get(`${entity}/productpage/history`).query({
      until: items[1].at,
      exposure,
    });
    expect(older.body).toEqual({ items: [items[1]] });
    const stepped = await get(`${entity}/productpage/history`).query({
      until: items[0].at,
      exposure,
      replay: 'first',
    });
    const replayed = entityHistorySchema.parse(stepped.body).items;
    expect(replayed[0].replay).toMatchObject({
      before: { verdict: 'blocked', firstBlocking: 'virtual-service' },
      after: { verdict: 'reachable', causes: [] },
      meanings: { VS_PORT_NOT_ON_SVC: expect.any(String) },
      owner: expect.stringMatching(/^group:/),
    });
    expect(replayed[1]).not.toHaveProperty('replay');
    const none = await get(`${entity}/productpage/history`).query({
      exposure: 'fitsync-prod-spoke/default/other',
    });
    expect(none.body.items).toEqual([]);

    await get('/api/spokes/transitions').expect(403);
  });

  it('is not told to an entity that only claims it', async () => {
    await start();
    const { body } = await get(`${entity}/stranger/history`).expect(200);
    expect(body).toEqual({ items: [] });
  });

  it('is told of the whole fleet to whom may see it', async () => {
    await start();
    const { body } = await get(
      '/api/spokes/transitions?spoke=fitsync-prod-spoke&code=VS_PORT_NOT_ON_SVC&limit=1',
    ).expect(200);
    expect(body).toEqual({
      items: [
        expect.objectContaining({ entityRef: 'component:default/productpage' }),
      ],
      next: expect.any(String),
    });
    const rest = await get(`/api/spokes/transitions?cursor=${body.next}`);
    expect(rest.body.items.length).toBeGreaterThan(0);
    await get('/api/spokes/transitions?cursor=x').expect(400);
    await get('/api/spokes/transitions?limit=9999').expect(400);
  });
});
