import {
  SchedulerServiceTaskFunction,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { AwsFacts, Verdict } from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { productpage } from '../__testUtils__/traces';
import { FactsBoard } from '../evaluation';
import { SnapshotStore } from '../store';
import { AwsPolling } from './AwsPolling';

const source = 'aws:111111111111/us-east-2';
const signal = new AbortController().signal;

function create(
  options: { verdict?: Verdict; intervals?: JsonObject; refuse?: boolean } = {},
) {
  const { verdict = 'reachable', intervals = {} } = options;
  const config = fixedConfig({ spokes: { ...referenceConfig, intervals } });
  const clock = { now: 1_000_000_000 };
  const store: Pick<SnapshotStore, 'listTraced' | 'listFactVersions'> = {
    listFactVersions: async () => new Map(),
    listTraced: async () => [{ exposure: productpage, verdict }],
  };
  const reader = {
    readAll: jest.fn(async () => {
      if (options.refuse) throw new Error('no such account');
      const facts = referenceFacts().aws[0];
      const observedAt = new Date(clock.now).toISOString();
      return { ...facts, vpcs: { ...facts.vpcs, observedAt } };
    }),
    readTargetHealth: jest.fn(async (known: AwsFacts) => known),
    calls: 3,
  };
  const tasks: (SchedulerServiceTaskScheduleDefinition & {
    fn: SchedulerServiceTaskFunction;
  })[] = [];
  const logger = mockServices.logger.mock();
  const board = new FactsBoard({
    store: store as SnapshotStore,
    config,
    logger,
  });
  const polling = new AwsPolling({
    config,
    board,
    store: store as SnapshotStore,
    collectors: {
      setupOf: () => undefined,
      createAwsReader: () => reader,
      createClusterWatcher: () => {
        throw new Error('not asked for');
      },
    },
    scheduler: mockServices.scheduler.mock({
      scheduleTask: async task => {
        tasks.push(task);
      },
    }),
    logger,
    replica: 'one',
    now: () => clock.now,
  });
  const pollAfter = async (ms: number) => {
    clock.now += ms;
    await tasks[0].fn(signal);
    return {
      all: reader.readAll.mock.calls.length,
      health: reader.readTargetHealth.mock.calls.length,
    };
  };
  return { polling, board, reader, tasks, pollAfter, logger };
}

describe('AwsPolling', () => {
  it('reads an account that a hub and its spokes share once, on one replica', async () => {
    const { polling, tasks } = create();
    await polling.follow();
    expect(polling.sources).toEqual([source]);
    expect(tasks).toMatchObject([
      { frequency: { milliseconds: 30_000 }, scope: 'global' },
    ]);
  });

  it('reads more often than global tasks come only on its own', async () => {
    const { polling, tasks } = create({ intervals: { targetHealth: '2s' } });
    await polling.follow();
    expect(tasks).toMatchObject([{ scope: 'local' }]);
  });

  it('reads health in its interval, and the rest in its own', async () => {
    const { polling, pollAfter } = create();
    await polling.follow();
    await expect(pollAfter(0)).resolves.toEqual({ all: 1, health: 0 });
    await expect(pollAfter(30_000)).resolves.toEqual({ all: 1, health: 1 });
    await expect(pollAfter(240_000)).resolves.toEqual({ all: 1, health: 2 });
    await expect(pollAfter(30_000)).resolves.toEqual({ all: 2, health: 2 });
  });

  it.each<Verdict>(['blocked', 'degraded'])(
    'reads everything every 30 seconds while something is %s',
    async verdict => {
      const { polling, pollAfter } = create({ verdict });
      await polling.follow();
      await pollAfter(0);
      await expect(pollAfter(30_000)).resolves.toEqual({ all: 2, health: 0 });
      await expect(pollAfter(30_000)).resolves.toEqual({ all: 3, health: 0 });
    },
  );

  it('lets everyone who asks at once wait for one read', async () => {
    const { polling, reader, board } = create();
    await Promise.all([
      polling.read(source),
      polling.read(source),
      polling.read('aws:222222222222/us-east-2'),
    ]);
    expect(reader.readAll).toHaveBeenCalledTimes(1);
    expect(board.get(source)).toMatchObject({ kind: 'aws' });
  });

  it('goes on after a read that failed, and says that nothing was read', async () => {
    const { polling, reader, logger } = create({ refuse: true });
    await polling.read(source);
    await polling.read(source);
    expect(reader.readAll).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenCalledWith('A read of AWS failed', {
      source,
      error: 'Error: no such account',
    });
    expect(polling.status()).toEqual([
      {
        kind: 'aws',
        name: '111111111111/us-east-2',
        state: 'starting',
        calls: 3,
        holder: 'one',
      },
    ]);
  });
});
