import { mockServices } from '@backstage/backend-test-utils';
import {
  entityIngressSchema,
  fleetOverviewSchema,
  muteAnswerSchema,
  spokeViewSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import request from 'supertest';
import { changingFacts } from './__testUtils__/changingFacts';
import { component } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const spoke = 'fitsync-prod-spoke';
const muteOf = (name: string) => `/api/spokes/spokes/${name}/mute`;
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 3600_000).toISOString();

describe('a spoke in maintenance', () => {
  const { state, facts } = changingFacts();
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    })),
  });
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;
  beforeEach(async () => {
    state.broken = true;
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts,
      entities: [component('productpage', `${spoke}/default/productpage`)],
      features: [auditor.factory],
    });
  });
  afterEach(() => backend.stop());

  const ingress = async () => {
    const { body } = await request(backend.server).get(
      '/api/spokes/entities/component/default/productpage/ingress',
    );
    const [view] = entityIngressSchema.parse(body).exposures;
    if (view?.status !== 'traced')
      throw new Error(`not traced: ${view?.status}`);
    return view;
  };
  const shown = async () => {
    const get = (path: string) => request(backend.server).get(path);
    const card = await ingress();
    const page = await get(`/api/spokes/spokes/${spoke}`);
    const fleet = await get('/api/spokes/overview');
    return [
      card.muted,
      spokeViewSchema.parse(page.body).muted,
      fleetOverviewSchema
        .parse(fleet.body)
        .rows.find(row => row.spoke === spoke)?.muted,
    ];
  };

  it('is shown as muted until when, by whom and why, and judged as ever', async () => {
    await waitFor(async () => {
      expect((await ingress()).trace.verdict).toBe('blocked');
    });
    const until = inDays(1);
    const { body } = await request(backend.server)
      .post(muteOf(spoke))
      .send({ until, reason: 'New nodes' })
      .expect(200);
    const muted = { until, reason: 'New nodes', by: 'user:default/mock' };
    expect(muteAnswerSchema.parse(body)).toEqual({ spoke, muted });
    expect(await shown()).toEqual([muted, muted, muted]);
    expect((await ingress()).trace.verdict).toBe('blocked');
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'spoke-mute',
        meta: { spoke, ...muted },
      }),
    );

    await request(backend.server).delete(muteOf(spoke)).expect(200, { spoke });
    expect(await shown()).toEqual([undefined, undefined, undefined]);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'spoke-unmute' }),
    );
  });

  it.each([
    ['for longer than a week', { until: inDays(8), reason: 'x' }, 400],
    ['until a time that is over', { until: inDays(-1), reason: 'x' }, 400],
    ['without a reason', { until: inDays(1), reason: ' ' }, 400],
    ['until no time at all', { until: 'tomorrow', reason: 'x' }, 400],
  ])('cannot be muted %s', async (_, question, status) => {
    const { body } = await request(backend.server)
      .post(muteOf(spoke))
      .send(question)
      .expect(status);
    expect(body.error.message).toMatch(/until|reason/);
  });

  it('has to be one that is configured', async () => {
    await request(backend.server)
      .post(muteOf('nowhere'))
      .send({ until: inDays(1), reason: 'x' })
      .expect(404);
  });
});
