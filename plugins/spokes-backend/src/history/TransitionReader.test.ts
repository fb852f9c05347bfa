import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { advanceTrace } from '../evaluation/advanceTrace';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { blockedTrace, clearTrace, productpage } from '../__testUtils__/traces';
import { DatabaseSnapshotStore } from '../store';
import { TransitionReader } from './TransitionReader';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const details = { ...productpage, service: 'details' };
const elsewhere = { ...productpage, spoke: 'fitsync-prod-spoke-2' };
const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 24, 2, minute)).toISOString();

describe.each(databases.ids)('TransitionReader on %s', id => {
  /** Each of them is cut off and comes back, minute by minute. */
  async function create(exposures: ExposureRef[], times: number) {
    const knex = await databases.open(id);
    const store = new DatabaseSnapshotStore({
      knex,
      freshenAfterMs: () => 1000,
    });
    for (let minute = 0; minute <= times; minute += 1) {
      await store.advanceTraces(
        exposures.map(one =>
          minute % 2 === 0 ? clearTrace(one) : blockedTrace(one),
        ),
        (previous, trace) =>
          advanceTrace(previous, trace, new Date(at(minute))),
      );
    }
    return new TransitionReader({ knex });
  }

  it('gives every transition once, newest first, page by page', async () => {
    const reader = await create([productpage, details], 5);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.page({ limit: 3, cursor });
      seen.push(
        ...page.items.map(
          item => `${item.at} ${formatExposureRef(item.exposure)}`,
        ),
      );
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
    const times = seen.map(line => line.slice(0, 24));
    expect(times).toEqual([...times].sort().reverse());
  });

  it('gives those of some exposures, of a spoke, and of a cause only', async () => {
    const reader = await create([productpage, details, elsewhere], 2);
    const count = async (filter: object) =>
      (await reader.page({ limit: 50, ...filter })).items.length;
    expect(await count({})).toBe(6);
    expect(await count({ exposures: [details] })).toBe(2);
    expect(await count({ exposures: [] })).toBe(0);
    expect(await count({ spoke: productpage.spoke })).toBe(4);
    expect(await count({ spoke: elsewhere.spoke })).toBe(2);
    expect(await count({ code: 'HUB_ROUTE_MISSING' })).toBe(6);
    expect(await count({ code: 'HUBXROUTE_MISSING' })).toBe(0);
    expect(await count({ code: 'HUB_ROUTE' })).toBe(0);
  });

  it('begins and ends where it is told to', async () => {
    const reader = await create([productpage], 4);
    const times = async (filter: object) =>
      (await reader.page({ limit: 50, ...filter })).items.map(item => item.at);
    expect(await times({ until: at(3) })).toEqual([at(3), at(2), at(1)]);
    expect(await times({ since: at(2), until: at(3) })).toEqual([at(3), at(2)]);
  });

  it('refuses a cursor that no answer gave', async () => {
    const reader = await create([productpage], 1);
    await expect(
      reader.page({ limit: 1, cursor: 'bm90aGluZw' }),
    ).rejects.toThrow("cursor 'bm90aGluZw' was not given by an answer");
  });
});
