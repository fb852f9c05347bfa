import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import request from 'supertest';
import { freshFacts, nameEntity } from './__testUtils__/freshFacts';
import { component } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const ingress = '/api/spokes/entities/component/default/bookinfo/ingress';

/**
 * In development, Backstage takes the one connection of an in-memory database when the plugin shuts down, to save its
 * content, and never gives it back.
 */
function takesTheConnection(knex: Knex, taken: (connection: unknown) => void) {
  return createBackendModule({
    pluginId: 'spokes',
    moduleId: 'development-store',
    register(env) {
      env.registerInit({
        deps: { lifecycle: coreServices.lifecycle },
        async init({ lifecycle }) {
          lifecycle.addShutdownHook(async () =>
            taken(await knex.client.acquireConnection()),
          );
        },
      });
    },
  });
}

describe('shutdown', () => {
  it('leaves the database alone once it may be taken, and gives up its leases before', async () => {
    const knex = await databases.init('SQLITE_3');
    let connection: unknown;
    const sent: string[] = [];
    const backend = await startSpokesBackend({
      knex,
      facts: () => {
        const facts = freshFacts();
        nameEntity(facts, 'productpage', 'component:default/bookinfo');
        return facts;
      },
      entities: [
        component('bookinfo', 'fitsync-prod-spoke/default/productpage'),
      ],
      features: [
        takesTheConnection(knex, taken => {
          connection = taken;
          knex.on('start', (builder: Knex.QueryBuilder) =>
            sent.push(builder.toString()),
          );
        }),
      ],
    });
    await waitFor(async () => {
      const { body } = await request(backend.server).get(ingress);
      expect(body.exposures[0].status).toBe('traced');
      expect(
        await knex('spokes_leases').where('expires_at', '>', Date.now()),
      ).toHaveLength(2);
    });

    // Viewers go on asking; each gets an answer, or finds the door closed.
    const asking = Promise.allSettled(
      Array.from({ length: 5 }, () => request(backend.server).get(ingress)),
    );
    // With a query that waits for the connection, this would take the pool's minute.
    await backend.stop();
    await asking;

    expect(connection).toBeDefined();
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(sent).toEqual([]);

    await knex.client.releaseConnection(connection);
    expect(
      await knex('spokes_leases').where('expires_at', '>', Date.now()),
    ).toEqual([]);
  });
});
