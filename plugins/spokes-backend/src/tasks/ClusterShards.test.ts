import { mockServices } from '@backstage/backend-test-utils';
import { ClusterFacts } from '@fitsync/backstage-plugin-spokes-common';
import {
  denied,
  referenceFacts,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import { FactsBoard } from '../evaluation';
import { DatabaseLeaseStore, DatabaseSnapshotStore } from '../store';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { ClusterShards } from './ClusterShards';

const databases = createTestDatabases();
const cluster = 'fitsync-prod-spoke';
const source = `kubernetes:${cluster}`;

async function createReplicas() {
  const knex = await databases.open('SQLITE_3');
  const clock = { now: Date.now() };
  const leases = new DatabaseLeaseStore({ knex, now: () => clock.now });
  const config = fixedConfig({
    spokes: {
      hubs: [{ name: 'hub', account: '111111111111', region: 'us-east-2' }],
      clusters: [{ spoke: cluster, hub: 'hub' }],
    },
  });
  const create = (replica: string) => {
    const store = new DatabaseSnapshotStore({ knex, freshenAfterMs: () => 0 });
    const board = new FactsBoard({
      store,
      config,
      logger: mockServices.logger.mock(),
    });
    const followed = { stopped: false, tell: (_: ClusterFacts) => {} };
    const shards = new ClusterShards({
      config,
      board,
      leases,
      collectors: {
        setupOf: () => undefined,
        createAwsReader: () => {
          throw new Error('not asked for');
        },
        createClusterWatcher: () => ({
          start(onFacts) {
            followed.tell = onFacts;
          },
          async stop() {
            followed.stopped = true;
          },
          calls: 0,
        }),
      },
      scheduler: mockServices.scheduler.mock(),
      logger: mockServices.logger.mock(),
      replica,
    });
    return { shards, board, followed };
  };
  return { clock, one: create('one'), two: create('two') };
}

const facts = () => referenceFacts().clusters[0];

describe('ClusterShards', () => {
  it('follows a cluster on one replica', async () => {
    const { one, two } = await createReplicas();
    await one.shards.hold();
    await two.shards.hold();

    expect(one.shards.status()).toMatchObject([{ holder: 'one' }]);
    expect(two.shards.status()).toMatchObject([{ holder: 'one' }]);
  });

  it('gives what one replica has read to the other', async () => {
    const { one, two } = await createReplicas();
    await one.shards.hold();
    one.followed.tell(facts());
    await one.board.push();
    await two.board.pull();

    expect(two.board.get(source)).toEqual({
      kind: 'kubernetes',
      facts: facts(),
    });
  });

  it('moves on when a replica falls silent, and refuses its late writes', async () => {
    const { one, two, clock } = await createReplicas();
    await one.shards.hold();
    clock.now += 30_000;
    await two.shards.hold();
    two.followed.tell({ ...facts(), nodes: { ...facts().nodes } });
    await two.board.push();

    one.followed.tell({ ...facts(), services: denied() });
    await one.board.push();
    await one.board.pull();
    expect(one.board.get(source)).toEqual({
      kind: 'kubernetes',
      facts: facts(),
    });

    await one.shards.hold();
    expect(one.followed.stopped).toBe(true);
  });

  it('lets go at the end', async () => {
    const { one, two } = await createReplicas();
    await one.shards.hold();
    await one.shards.stop();
    await two.shards.hold();

    expect(one.followed.stopped).toBe(true);
    expect(two.shards.status()).toMatchObject([{ holder: 'two' }]);
  });
});
