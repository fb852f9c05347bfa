import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import request from 'supertest';
import { changingFacts } from './__testUtils__/changingFacts';
import { notificationsBackend } from './__testUtils__/notificationsBackend';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const spoke = 'fitsync-prod-spoke';
const exposure = `${spoke}/default/productpage`;

describe('notifications', () => {
  const { state, facts } = changingFacts();
  let received: NotificationSendOptions[];
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;
  afterEach(() => backend.stop());

  const verdictBecomes = (verdict: string) =>
    waitFor(async () => {
      const { body } = await request(backend.server).get(
        '/api/spokes/entities/component/default/productpage/ingress',
      );
      expect(body.exposures[0].trace.verdict).toBe(verdict);
    });

  async function start(options: { broken: boolean; installed?: boolean }) {
    const { broken, installed = true } = options;
    received = [];
    state.broken = broken;
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts,
      entities: [component('productpage', exposure)],
      config: { ...referenceConfig, notifications: { after: { seconds: 1 } } },
      features: installed ? [notificationsBackend(received)] : [],
    });
    await verdictBecomes(broken ? 'blocked' : 'reachable');
  }
  async function become(broken: boolean) {
    state.broken = broken;
    backend.publish();
    await verdictBecomes(broken ? 'blocked' : 'reachable');
  }
  const receives = (count: number) =>
    waitFor(async () => expect(received).toHaveLength(count));
  const runsAgain = () => new Promise(resolve => setTimeout(resolve, 3_500));
  const mute = () =>
    request(backend.server)
      .post(`/api/spokes/spokes/${spoke}/mute`)
      .send({
        until: new Date(Date.now() + 3600_000).toISOString(),
        reason: 'New nodes',
      })
      .expect(200);

  it('tell the owner of the component, once, and once again under the same scope when it is over', async () => {
    await start({ broken: false });
    await become(true);
    await receives(1);
    expect(received[0]).toEqual({
      recipients: { type: 'entity', entityRef: 'group:default/productpage' },
      payload: expect.objectContaining({
        title: `${exposure}: blocked`,
        description: expect.stringContaining('VS_PORT_NOT_ON_SVC'),
        link: '/catalog/default/component/productpage/traffic-flow',
        severity: 'high',
        scope: `exposure/${exposure}`,
      }),
    });
    await become(false);
    await receives(2);
    expect(received[1]).toEqual({
      recipients: received[0].recipients,
      payload: expect.objectContaining({
        title: `Over: ${exposure}: blocked`,
        severity: 'normal',
        scope: `exposure/${exposure}`,
      }),
    });
  });

  it('are silent about what was so when the backend started', async () => {
    await start({ broken: true });
    await runsAgain();
    await become(false);
    await runsAgain();
    expect(received).toEqual([]);
  });

  it('are silent about a muted spoke, and tell what still stands afterwards', async () => {
    await start({ broken: false });
    await mute();
    await become(true);
    await runsAgain();
    expect(received).toEqual([]);
    await request(backend.server).delete(`/api/spokes/spokes/${spoke}/mute`);
    await receives(1);
  });

  it('are missed by nobody who has not installed them', async () => {
    await start({ broken: false, installed: false });
    await become(true);
    await runsAgain();
    await become(false);
  });
});
