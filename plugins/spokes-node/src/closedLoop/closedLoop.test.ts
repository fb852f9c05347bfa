import { hops } from '@fitsync/backstage-plugin-spokes-common';
import { faults, unseenFaults } from '@fitsync/sandbox';
import { checks } from '../trace';
import { listFindings } from '../trace/engine/listFindings';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

describe('the closed loop: the world, over the wire, to the card', () => {
  let loop: LiveLoop;

  beforeAll(async () => {
    loop = await LiveLoop.start();
  });

  afterAll(async () => {
    await loop.stop();
  });

  const healthy = () =>
    loop.traceUntil(bookinfo, ({ verdict }) => verdict === 'reachable');

  it('finds no error in the healthy world', async () => {
    const trace = await healthy();
    expect(trace).toMatchObject({
      verdict: 'reachable',
      causes: [],
      warnings: 0,
      missing: [],
    });
    // What the app does without, such as a DestinationRule, is skipped.
    expect(
      trace.hops.filter(({ status }) => !['pass', 'skipped'].includes(status)),
    ).toEqual([]);
  });

  it('has no advice for the healthy spoke', async () => {
    await healthy();
    const { spoke } = bookinfo;
    const trace = await loop.trace({ spoke, namespace: '', service: '' });
    expect(trace.hops.flatMap(({ findings }) => findings)).toEqual([]);
  });

  // Those that only a request finds stand in probe.test.ts.
  const seen = faults.filter(
    ({ id }) => !unseenFaults.some(one => one.id === id),
  );
  it.each(seen.map(fault => [fault.id, fault] as const))(
    'names %s',
    async (id, fault) => {
      loop.sandbox.board.inject(id, bookinfo.spoke);
      const trace = await loop.traceUntil(bookinfo, ({ hops: judged }) =>
        judged.some(({ findings }) =>
          findings.some(({ code }) => code === fault.code),
        ),
      );

      const [first] = listFindings(trace);
      expect(first?.code).toBe(fault.code);
      // The card points at the culprit: its row is red, and no other one is. A warning leaves all rows as they were.
      const blames = first.severity === 'error';
      expect(trace.causes.map(({ code }) => code).slice(0, 1)).toEqual(
        blames ? [fault.code] : [],
      );
      expect(
        trace.rows
          .filter(({ status }) => status === 'fail')
          .map(({ row }) => row),
      ).toEqual(blames ? [hops[first.hop].row] : []);

      loop.sandbox.board.mendAll();
      expect((await healthy()).verdict).toBe('reachable');
    },
  );

  it('has a fault for every code that a check may report', () => {
    const reported = checks.flatMap(check =>
      check.emits.map(({ code }) => code),
    );
    const staged = faults.map(({ code }) => code);
    expect(
      [...new Set(reported)].filter(code => !staged.includes(code)),
    ).toEqual([]);
  });
});
