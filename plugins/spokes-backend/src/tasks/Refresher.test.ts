import { fixedConfig } from '../__testUtils__/fixedConfig';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { DatabaseLeaseStore } from '../store';
import { Refresher } from './Refresher';

const databases = createTestDatabases();

const config = fixedConfig({
  spokes: {
    hubs: [
      { name: 'east', account: '111111111111', region: 'us-east-2' },
      { name: 'west', account: '222222222222', region: 'us-west-2' },
    ],
    clusters: [
      { spoke: 'shop', hub: 'east', account: '333333333333' },
      { spoke: 'other', hub: 'west' },
    ],
  },
});
const shop = { spoke: 'shop', namespace: 'a', service: 'a' };
const other = { spoke: 'other', namespace: 'a', service: 'a' };

async function create() {
  let now = 0;
  const knex = await databases.open('SQLITE_3');
  const leases = new DatabaseLeaseStore({ knex, now: () => now });
  const replicaOf = (replica: string) => {
    const reader = { read: jest.fn(async () => {}) };
    return {
      reader,
      refresher: new Refresher({ config, leases, replica, reader }),
    };
  };
  return {
    replicas: [replicaOf('a'), replicaOf('b')],
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('Refresher', () => {
  it("reads what the exposure's own spoke and hub stand in, and nothing else", async () => {
    const {
      replicas: [{ refresher, reader }],
    } = await create();
    await expect(refresher.refresh([shop])).resolves.toEqual({
      status: 'started',
    });
    expect(reader.read.mock.calls).toEqual([
      ['aws:333333333333/us-east-2'],
      ['aws:111111111111/us-east-2'],
    ]);
  });

  it('says on every replica how long there is to wait, and starts again after that', async () => {
    const {
      replicas: [first, second],
      pass,
    } = await create();
    await first.refresher.refresh([shop]);
    pass(5_500);
    await expect(second.refresher.refresh([shop])).resolves.toEqual({
      status: 'limited',
      nextReadInSeconds: 10,
    });
    await expect(second.refresher.refresh([other])).resolves.toEqual({
      status: 'started',
    });
    pass(9_500);
    await expect(second.refresher.refresh([shop])).resolves.toEqual({
      status: 'started',
    });
    expect(first.reader.read).toHaveBeenCalledTimes(2);
    expect(second.reader.read).toHaveBeenCalledTimes(3);
  });
});
