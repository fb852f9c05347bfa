import {
  AwsFacts,
  ClusterFacts,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { advanceTrace } from '../evaluation/advanceTrace';
import { canary, plantCanary } from '../__testUtils__/plantCanary';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import {
  blockedTrace,
  clearTrace,
  productpage,
  unknownTrace,
} from '../__testUtils__/traces';
import { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
import { StoredTrace } from './SnapshotStore';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const now = new Date('2026-11-24T02:15:00.000Z');
const details = { ...productpage, service: 'details' };

function aws(): AwsFacts {
  return referenceFacts().aws[0];
}

function cluster(): ClusterFacts {
  return referenceFacts().clusters[0];
}

describe.each(databases.ids)('DatabaseSnapshotStore on %s', id => {
  async function create() {
    const knex = await databases.open(id);
    return {
      knex,
      store: new DatabaseSnapshotStore({ knex, freshenAfterMs: () => 30_000 }),
    };
  }
  const advance = (previous: StoredTrace | undefined, trace: Trace) =>
    advanceTrace(previous, trace, now);

  it('gives facts back as they were', async () => {
    const { store } = await create();
    const version = await store.saveFacts({ kind: 'aws', facts: aws() });
    await store.saveFacts({ kind: 'kubernetes', facts: cluster() });

    const versions = await store.listFactVersions();
    const [source] = [...versions.keys()].filter(key => key.startsWith('aws'));
    expect(versions.get(source)).toBe(version);
    expect(versions.size).toBe(2);
    const [stored] = await store.readFacts([source]);
    expect(stored.content).toEqual({ kind: 'aws', facts: aws() });
    const [other] = await store.readFacts(['kubernetes:fitsync-prod-spoke']);
    expect(other.content.facts).toEqual(cluster());
  });

  it('lists every exposure in few words, also those written before there were any', async () => {
    const { store, knex } = await create();
    await store.advanceTraces([blockedTrace(), clearTrace(details)], advance);
    await knex('spokes_traces')
      .where({ exposure: 'fitsync-prod-spoke/default/details' })
      .update({ summary: null });

    const lines = await store.listSummaries();
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual({
      exposure: productpage,
      verdict: 'blocked',
      since: now.toISOString(),
      summary: expect.objectContaining({ cells: { hubRoute: 'cause' } }),
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        exposure: details,
        summary: expect.objectContaining({ cells: { hubRoute: 'pass' } }),
      }),
    );

    await knex('spokes_traces')
      .where({ exposure: 'fitsync-prod-spoke/default/details' })
      .update({ summary: '{"cells":{"anOlderColumn":"pass"}}' });
    await expect(store.listSummaries()).resolves.toHaveLength(2);

    await store.advanceTraces([clearTrace()], advance);
    const later = await store.listSummaries();
    const find = (all: typeof lines, service: string) =>
      all.find(({ exposure }) => exposure.service === service);
    expect(find(later, 'productpage')?.verdict).toBe('reachable');
  });

  it('keeps nothing that no schema names', async () => {
    const { store, knex } = await create();
    const facts = cluster();
    const network = aws();
    Object.values(facts).forEach(observed => plantCanary(observed));
    for (const part of Object.values(network)) {
      if (typeof part === 'string') continue;
      if ('outcome' in part) plantCanary(part);
      else Object.values(part).forEach(observed => plantCanary(observed));
    }
    await store.saveFacts({ kind: 'aws', facts: network });
    await store.saveFacts({ kind: 'kubernetes', facts });

    const rows = await knex('spokes_facts').select();
    expect(JSON.stringify(rows)).toContain('productpage');
    expect(JSON.stringify(rows)).not.toContain(canary);
  });

  it('refuses facts of a holder that has lost the source', async () => {
    const { store } = await create();
    const content = { kind: 'kubernetes' as const, facts: cluster() };
    await store.saveFacts(content, { fence: 2 });

    await expect(
      store.saveFacts(content, { fence: 1 }),
    ).resolves.toBeUndefined();
    await expect(store.saveFacts(content, { fence: 2 })).resolves.toEqual(
      expect.any(String),
    );
  });

  it('knows the last state after a restart', async () => {
    const { store, knex } = await create();
    await store.advanceTraces([clearTrace()], advance);

    const restarted = new DatabaseSnapshotStore({
      knex,
      freshenAfterMs: () => 0,
    });
    await expect(restarted.readTrace(productpage)).resolves.toEqual({
      trace: clearTrace(),
      since: now.toISOString(),
    });
    await expect(restarted.readTrace(details)).resolves.toBeUndefined();
  });

  it('records a transition once, and none to or from unknown', async () => {
    const { store } = await create();
    for (const trace of [
      clearTrace(),
      unknownTrace(),
      blockedTrace(),
      blockedTrace(),
    ]) {
      await store.advanceTraces([trace], advance);
    }

    const transitions = await store.listTransitions(productpage, { limit: 10 });
    expect(
      transitions.map(({ before, after }) => [before.verdict, after.verdict]),
    ).toEqual([['reachable', 'blocked']]);
  });

  it('forgets old transitions', async () => {
    const { store } = await create();
    await store.advanceTraces([clearTrace()], advance);
    await store.advanceTraces([blockedTrace()], advance);
    const count = async () =>
      (await store.listTransitions(productpage, { limit: 10 })).length;

    await store.removeTransitions(now);
    expect(await count()).toBe(1);
    await store.removeTransitions(new Date(now.getTime() + 1));
    expect(await count()).toBe(0);
  });

  it('tells whether a viewer would see a difference', async () => {
    const { store } = await create();
    const seen = async (trace = clearTrace()) =>
      (await store.advanceTraces([trace], advance)).changed;

    expect(await seen()).toBe(true);
    expect(await seen()).toBe(false);
    expect(
      await seen(clearTrace(productpage, '2026-11-24T03:14:00.000Z')),
    ).toBe(false);
    expect((await store.readTrace(productpage))?.trace.observedAt).toBe(
      '2026-11-24T03:14:00.000Z',
    );
    expect(await seen(blockedTrace())).toBe(true);
  });

  it('writes a trace again when the evidence of one hop is younger, however old that of another', async () => {
    const { store } = await create();
    const old = '2026-11-24T02:14:00.000Z';
    const young = '2026-11-24T02:15:00.000Z';
    const at = (readAt: string) => {
      const [hop] = clearTrace().hops;
      return {
        ...clearTrace(),
        hops: [
          { ...hop, observedAt: readAt },
          { ...hop, hop: 'service' as const, observedAt: old },
        ],
      };
    };
    await store.advanceTraces([at(old)], advance);
    await store.advanceTraces([at(young)], advance);

    expect((await store.readTrace(productpage))?.trace).toEqual(at(young));
  });

  it('counts the exposures with the same cause', async () => {
    const { store } = await create();
    await store.advanceTraces(
      [
        blockedTrace(),
        blockedTrace(details),
        clearTrace({ ...productpage, service: 'ratings' }),
        blockedTrace({ ...productpage, spoke: 'other' }),
      ],
      advance,
    );

    await expect(store.readReach(blockedTrace())).resolves.toEqual({
      affected: 3,
      total: 4,
    });
    await expect(store.readReach(clearTrace())).resolves.toBeUndefined();
  });

  it('forgets what is not there any more', async () => {
    const { store } = await create();
    await store.advanceTraces([clearTrace(), clearTrace(details)], advance);
    await store.removeTraces([details]);

    await expect(store.listTraced()).resolves.toEqual([
      { exposure: productpage, verdict: 'reachable' },
    ]);
  });

  it('takes more traces than a statement takes values', async () => {
    const { store } = await create();
    const traces = Array.from({ length: 400 }, (_, n) =>
      clearTrace({ ...productpage, service: `s${n}` }),
    );
    await store.advanceTraces(traces, advance);
    await expect(store.listTraced()).resolves.toHaveLength(400);
  });
});
