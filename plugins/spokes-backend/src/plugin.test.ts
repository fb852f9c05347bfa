import { waitFor } from './testing/waitFor';
import request from 'supertest';
import {
  component,
  freshFacts,
  nameEntity,
  startSpokesBackend,
} from './testing/startSpokesBackend';

jest.setTimeout(60_000);

const ingressOf = (name: string) =>
  `/api/spokes/entities/component/default/${name}/ingress`;

const bookinfo = component(
  'bookinfo',
  'fitsync-prod-spoke/default/productpage',
);

function ownedFacts() {
  const facts = freshFacts();
  nameEntity(facts, 'productpage', 'component:default/bookinfo');
  return facts;
}

describe('spokes backend', () => {
  let stop: (() => Promise<void>) | undefined;
  async function start(
    options: Partial<Parameters<typeof startSpokesBackend>[0]> = {},
  ) {
    const backend = await startSpokesBackend({
      facts: ownedFacts,
      entities: [bookinfo],
      ...options,
    });
    stop = backend.stop;
    return backend;
  }
  afterEach(async () => {
    await stop?.();
    stop = undefined;
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

  it('traces what an entity is bound to', async () => {
    const { server, signals } = await start();
    await waitFor(async () => {
      const { body } = await request(server).get(ingressOf('bookinfo'));
      expect(body).toMatchObject({
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
    expect(signals.publish).toHaveBeenCalledWith({
      channel: 'spokes',
      recipients: { type: 'broadcast' },
      message: { revision: expect.any(String) },
    });
  });
});
