import { mockServices } from '@backstage/backend-test-utils';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { freshFacts } from '../__testUtils__/freshFacts';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { productpage } from '../__testUtils__/traces';
import { DatabaseLeaseStore, DatabaseSnapshotStore, sourceOf } from '../store';
import { Evaluation } from './Evaluation';
import { FactsBoard } from './FactsBoard';
import { TraceEngine, traceEngine } from './TraceEngine';

const databases = createTestDatabases();
const hour = 3600_000;

async function create(
  options: {
    onRevision?: () => Promise<void>;
    expects?: string[];
    engine?: TraceEngine;
  } = {},
) {
  const knex = await databases.open('SQLITE_3');
  const store = new DatabaseSnapshotStore({ knex, freshenAfterMs: () => 0 });
  const logger = mockServices.logger.mock();
  const leases = new DatabaseLeaseStore({ knex });
  const clock = { now: Date.now() };
  const now = () => new Date(clock.now);
  const board = new FactsBoard({
    store,
    logger,
    config: fixedConfig({ spokes: referenceConfig }),
    now,
  });
  const onRevision = jest.fn(options.onRevision ?? (async () => {}));
  const evaluation = new Evaluation({
    board,
    store,
    leases,
    logger,
    onRevision,
    replica: 'one',
    engine: options.engine ?? traceEngine,
    expects: () => options.expects ?? [],
    now,
  });
  const put = ({ aws, clusters }: Pick<Facts, 'aws' | 'clusters'>) => {
    aws.forEach(facts => board.put({ kind: 'aws', facts }));
    clusters.forEach(facts => board.put({ kind: 'kubernetes', facts }));
  };
  const verdict = async () =>
    (await store.readTrace(productpage))?.trace.verdict;
  return { evaluation, put, verdict, onRevision, logger, leases, clock, store };
}

describe('Evaluation', () => {
  it('tells viewers once of what they can see', async () => {
    const { evaluation, put, verdict, onRevision } = await create();
    put(freshFacts());
    await evaluation.evaluate();
    put(freshFacts());
    await evaluation.evaluate();

    expect(await verdict()).toBe('reachable');
    expect(onRevision).toHaveBeenCalledTimes(1);
  });

  it('goes on when viewers cannot be told', async () => {
    const { evaluation, put, verdict, logger } = await create({
      onRevision: async () => {
        throw new Error('no signals');
      },
    });
    put(freshFacts());
    await evaluation.evaluate();
    await evaluation.evaluate();

    expect(await verdict()).toBe('reachable');
    expect(logger.warn).toHaveBeenCalledWith(
      'Viewers were not told of a change',
      { error: 'Error: no signals' },
    );
  });

  it('does not wait for a signal that never leaves', async () => {
    const { evaluation, put, verdict } = await create({
      onRevision: () => new Promise(() => {}),
    });
    put(freshFacts());
    await evaluation.evaluate();
    await evaluation.evaluate();
    expect(await verdict()).toBe('reachable');
  });

  it('makes no verdict before every source was read', async () => {
    const { aws, clusters } = freshFacts();
    const expects = [
      ...aws.map(facts => sourceOf({ kind: 'aws', facts })),
      ...clusters.map(facts => sourceOf({ kind: 'kubernetes', facts })),
    ];
    const { evaluation, put, verdict } = await create({ expects });
    put({ aws, clusters: [] });
    await evaluation.evaluate();
    expect(await verdict()).toBeUndefined();

    put({ aws: [], clusters });
    await evaluation.evaluate();
    expect(await verdict()).toBe('reachable');
  });

  it('does not know any more when nothing was read for long', async () => {
    const { evaluation, put, verdict, clock } = await create();
    put(freshFacts());
    await evaluation.evaluate();
    clock.now += 2 * hour;
    await evaluation.evaluate();
    expect(await verdict()).toBe('unknown');
  });

  it('traces anew what belongs to a spoke of which something was read, and all of it after a minute', async () => {
    const traceExposure = jest.fn(traceEngine.traceExposure);
    const { evaluation, put, clock } = await create({
      engine: { ...traceEngine, traceExposure },
    });
    const spokesTraced = async () => {
      traceExposure.mockClear();
      await evaluation.evaluate();
      return traceExposure.mock.calls.map(([, { spoke }]) => spoke);
    };
    const both = ['fitsync-prod-spoke', 'fitsync-stage-spoke'];
    const { aws, clusters } = freshFacts();
    put({ aws, clusters });
    expect(await spokesTraced()).toEqual(both);

    put({ aws: [], clusters: [{ ...clusters[1] }] });
    expect(await spokesTraced()).toEqual([both[1]]);
    expect(await spokesTraced()).toEqual([]);

    // Nothing but the clock and one spoke has moved.
    clock.now += 60_000;
    put({ aws: [], clusters: [{ ...clusters[1] }] });
    expect(await spokesTraced()).toEqual(both);
  });

  it('leaves the turn to another replica', async () => {
    const { evaluation, put, verdict, leases } = await create();
    put(freshFacts());
    const turn = await leases.acquire('evaluation', 'two', 30_000);
    await evaluation.evaluate();
    expect(await verdict()).toBeUndefined();

    if (turn.status === 'held') await leases.release(turn.lease);
    await evaluation.evaluate();
    expect(await verdict()).toBe('reachable');
    await evaluation.stop();
  });

  it('says once what could not be judged, for each check and spoke', async () => {
    const { evaluation, put, verdict, logger } = await create({
      engine: {
        ...traceEngine,
        traceExposure: (index, exposure, options) => {
          options?.onFailure?.({
            spoke: exposure.spoke,
            part: 'hub-route.exists',
            error: new TypeError('no such property'),
          });
          return traceEngine.traceExposure(index, exposure, options);
        },
      },
    });
    put(freshFacts());
    await evaluation.evaluate();
    put(freshFacts());
    await evaluation.evaluate();

    expect(await verdict()).toBe('reachable');
    expect(logger.error.mock.calls).toEqual(
      ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(spoke => [
        'Something could not be judged; its hop is unknown',
        {
          spoke,
          part: 'hub-route.exists',
          error: 'TypeError: no such property',
        },
      ]),
    );
  });

  it('forgets the exposures of a spoke that is configured no more', async () => {
    const { evaluation, put, store } = await create();
    put(freshFacts());
    await evaluation.evaluate();
    const trace = (await store.readTrace(productpage))?.trace;
    if (!trace) throw new Error('not traced');
    const exposure = { ...productpage, spoke: 'gone' };
    await store.advanceTraces([{ ...trace, exposure }], (_, one) => ({
      stored: { trace: one, since: '2026-11-24T02:14:00.000Z' },
    }));

    await evaluation.evaluate();
    await expect(store.readTrace(exposure)).resolves.toBeUndefined();
  });
});
