import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FleetView,
  overviewQuestionSchema,
  tracedQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  traceExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import createKnex from 'knex';
import { chunk } from 'lodash';
import { LiveSpokesConfig } from '../src/config';
import { MuteStore } from '../src/mute';
import { OverviewReader } from '../src/overview';
import { DatabaseSnapshotStore, openDatabase } from '../src/store';

/** What the page of the fleet takes of the backend, by its size. */
export interface OverviewTimesRow {
  spokes: number;
  exposures: number;
  /** Milliseconds from the database to the first answer of a process. */
  firstMs: number;
  /** Median of the answers after it, while nothing changes. */
  overviewMs: number;
  /** Median of a page of services that a search narrows. */
  servicesMs: number;
  overviewKb: number;
}

const hub = 'fitsync-hub';
const place = { account: '111111111111', region: 'us-east-2' };

/** Every exposure is bookinfo's front page over again, one in a hundred of them blocked. */
export async function overviewTimes(
  spokes: number,
  exposures: number,
): Promise<OverviewTimesRow> {
  const names = Array.from({ length: spokes }, (_, at) => `spoke-${at}`);
  const facts = referenceFacts();
  const trace = traceExposure(createFactsIndex(facts), {
    spoke: 'fitsync-prod-spoke',
    namespace: 'default',
    service: 'productpage',
  });
  const index = createFactsIndex({
    ...facts,
    spokes: names.map(name => ({
      ...facts.spokes[0],
      name,
      cluster: name,
    })),
  });
  const data = {
    spokes: {
      hubs: [{ name: hub, ...place }],
      clusters: names.map(spoke => ({ spoke, hub })),
    },
  };
  const config = LiveSpokesConfig.fromConfig(
    mockServices.rootConfig({ data }),
    { logger: mockServices.rootLogger({ level: 'none' }) },
  );
  const fleet: FleetView = {
    hubs: [{ name: hub }],
    spokes: names.map(name => ({ name, hub, live: 'yes' })),
    unread: [],
  };

  const client = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  try {
    const knex = await openDatabase({ getClient: async () => client });
    const store = new DatabaseSnapshotStore({ knex, freshenAfterMs: () => 0 });
    const all = Array.from({ length: exposures }, (_, at) => ({
      ...trace,
      exposure: {
        spoke: names[at % spokes],
        namespace: 'shop',
        service: `service-${at}`,
      },
      ...(at % 100 === 0 && { verdict: 'blocked' as const }),
    }));
    for (const some of chunk(all, 500)) {
      await store.advanceTraces(some, (_previous, one) => ({
        stored: { trace: one, since: facts.takenAt },
      }));
    }
    const reader = new OverviewReader({
      config,
      // Without the second that answers share: each of these reads the database.
      summaries: { read: () => store.listSummaries() },
      mutes: new MuteStore({ knex }),
      catalog: catalogServiceMock({ entities: [] }),
      setupOf: () => undefined,
      sources: () => [],
    });
    const credentials = mockCredentials.user();
    const overview = () =>
      reader.overview(overviewQuestionSchema.parse({ limit: 200 }), {
        index,
        fleet,
        credentials,
      });
    const services = () =>
      reader.traced(tracedQuestionSchema.parse({ search: '99', limit: 100 }), {
        index,
      });

    const first = await timed(overview);
    return {
      spokes,
      exposures,
      firstMs: first.ms,
      overviewMs: await median(overview),
      servicesMs: await median(services),
      overviewKb: Math.round(JSON.stringify(first.answer).length / 1024),
    };
  } finally {
    await client.destroy();
  }
}

async function timed<T>(run: () => Promise<T>) {
  const start = performance.now();
  const answer = await run();
  return { answer, ms: Math.round(performance.now() - start) };
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 7; at += 1) times.push((await timed(run)).ms);
  return times.sort((a, b) => a - b)[3];
}
