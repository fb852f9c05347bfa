import { createTestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseLeaseStore } from './DatabaseLeaseStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.ids)('DatabaseLeaseStore on %s', id => {
  async function create() {
    const clock = { now: 1_000_000 };
    const leases = new DatabaseLeaseStore({
      knex: await databases.open(id),
      now: () => clock.now,
    });
    return { leases, clock };
  }

  it('gives a shard to one', async () => {
    const { leases } = await create();
    await expect(leases.acquire('a', 'one', 15_000)).resolves.toEqual({
      status: 'held',
      lease: { shard: 'a', owner: 'one', token: 1 },
    });
    await expect(leases.acquire('a', 'two', 15_000)).resolves.toEqual({
      status: 'taken',
      owner: 'one',
      expiresInMs: 15_000,
    });
    await expect(leases.acquire('b', 'two', 15_000)).resolves.toMatchObject({
      status: 'held',
    });
  });

  it('gives an expired shard on, with a greater token', async () => {
    const { leases, clock } = await create();
    const first = await leases.acquire('a', 'one', 15_000);
    clock.now += 15_000;

    await expect(leases.acquire('a', 'two', 15_000)).resolves.toMatchObject({
      lease: { owner: 'two', token: 2 },
    });
    if (first.status !== 'held') throw new Error('not held');
    await expect(leases.renew(first.lease, 15_000)).resolves.toBe(false);
  });

  it('prolongs and releases', async () => {
    const { leases, clock } = await create();
    const answer = await leases.acquire('a', 'one', 15_000);
    if (answer.status !== 'held') throw new Error('not held');
    clock.now += 10_000;
    await expect(leases.renew(answer.lease, 15_000)).resolves.toBe(true);
    clock.now += 10_000;
    await expect(leases.acquire('a', 'two', 15_000)).resolves.toMatchObject({
      status: 'taken',
      expiresInMs: 5_000,
    });

    await leases.release(answer.lease);
    await expect(leases.acquire('a', 'two', 15_000)).resolves.toMatchObject({
      status: 'held',
    });
  });
});
