import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { faults, unseenFaults } from '@fitsync/sandbox';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};
/** What external authorizers decide is not read: only a request finds that the sandbox's refuses. */
const decidedElsewhere = ['authz-custom'];
const isUnseen = (id: string) => unseenFaults.some(one => one.id === id);
const codes = ({ causes }: Trace) => causes.map(({ code }) => code);

describe('a request on trial', () => {
  let loop: LiveLoop;
  beforeAll(async () => {
    loop = await LiveLoop.start();
  });
  afterAll(() => loop.stop());

  const until = (holds: (trace: Trace) => boolean) =>
    loop.traceUntil(bookinfo, holds, 12_000, () =>
      loop.traceAndProbe(bookinfo),
    );
  const healthy = () =>
    until(
      ({ verdict, probe }) => verdict === 'reachable' && probe?.answered === 2,
    );

  it('is answered through each zone of the healthy world', async () => {
    const trace = await healthy();
    expect(trace).toMatchObject({
      verdict: 'reachable',
      causes: [],
      probe: { asked: 2, answered: 2, status: 200 },
    });
    expect(trace.hops.find(({ hop }) => hop === 'probe')).toMatchObject({
      status: 'pass',
      summary: 'Answered 200 through 2 of 2 addresses',
    });
  });

  it.each(unseenFaults.map(fault => [fault.id, fault] as const))(
    'finds what no API tells of: %s',
    async (id, { code }) => {
      loop.sandbox.board.inject(id, bookinfo.spoke);
      // On a busy machine one of the two requests may run out of time instead.
      const trace = await until(
        one => codes(one).length === 1 && codes(one)[0] === code,
      );
      expect(trace).toMatchObject({
        verdict: 'blocked',
        causes: [
          { code, message: expect.stringContaining('No cause was found') },
        ],
        firstBlocking: 'probe',
        probe: { asked: 2, answered: 0 },
      });
      loop.sandbox.board.mendAll();
      expect((await healthy()).verdict).toBe('reachable');
    },
    40_000,
  );

  it.each(
    faults
      .filter(({ id }) => !isUnseen(id) && !decidedElsewhere.includes(id))
      .map(fault => [fault.id, fault] as const),
  )(
    'confirms what the trace says, and is no cause itself: %s',
    async (id, { code }) => {
      loop.sandbox.board.inject(id, bookinfo.spoke);
      const trace = await until(
        ({ hops, causes }) =>
          hops.some(({ findings }) =>
            findings.some(one => one.code === code),
          ) && !causes.some(({ hop }) => hop === 'probe'),
      );
      loop.sandbox.board.mendAll();
      expect(codes(trace).filter(one => one.startsWith('PROBE_'))).toEqual([]);
      // What lets nothing through lets no request on trial through, either; what lets all through lets these.
      const { verdict, probe } = trace;
      // A request on trial goes to an address, and looks no name up.
      const byName = trace.firstBlocking === 'dns';
      const allowed: Partial<Record<typeof verdict, unknown[]>> = {
        ...(!byName && { blocked: [undefined, 0] }),
        reachable: [probe?.asked ?? 'every address'],
      };
      const answered = probe?.answered;
      expect(allowed[verdict] ?? [answered]).toContain(answered);
      await healthy();
    },
    30_000,
  );
});
