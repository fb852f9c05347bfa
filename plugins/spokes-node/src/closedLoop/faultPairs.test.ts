import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import {
  faults as allFaults,
  RegisteredFault,
  unseenFaults,
} from '@fitsync/sandbox';
import fc from 'fast-check';
import { checks } from '../trace';
import { listFindings } from '../trace/engine/listFindings';
import {
  hidingFaults,
  namesOnOtherPorts,
  statesOfPods,
} from './__testUtils__/hidingFaults';
import { LiveLoop } from './__testUtils__/LiveLoop';

const bookinfo = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

const numRuns = Number(process.env.PAIRS ?? 220);

/** Without those that only a request finds. */
const faults = allFaults.filter(
  ({ id }) => !unseenFaults.some(one => one.id === id),
);

const codesOf = (trace: Trace) => listFindings(trace).map(({ code }) => code);
const portOf = ({ url = '' }: Trace) => new URL(url || 'http://none').protocol;

/** What one fault brings about where nothing else is broken. */
interface Alone {
  codes: string[];
  causes: string[];
  /** The way that the exposure takes then: some faults move it to HTTPS. */
  port: string;
}

describe('two faults at once', () => {
  let loop: LiveLoop;
  const alone = new Map<string, Alone>();

  const settle = () =>
    loop.traceUntil(
      bookinfo,
      ({ verdict, warnings }) => verdict === 'reachable' && warnings === 0,
    );
  const named = (code: string) =>
    loop.traceUntil(bookinfo, trace => codesOf(trace).includes(code));

  beforeAll(async () => {
    loop = await LiveLoop.start();
    for (const { id, code } of faults) {
      await settle();
      loop.sandbox.board.inject(id, bookinfo.spoke);
      const trace = await named(code);
      alone.set(id, {
        codes: codesOf(trace),
        causes: trace.causes.map(one => one.code),
        port: portOf(trace),
      });
      loop.sandbox.board.mendAll();
    }
  }, 120_000);
  afterAll(() => loop.stop());

  /** Why a fault that is at work may go without being named. */
  const isHidden = (
    fault: RegisteredFault,
    other: RegisteredFault,
    trace: Trace,
  ) => {
    const homes = checks
      .filter(({ emits }) => emits.some(({ code }) => code === fault.code))
      .map(({ hop }) => hop);
    const notJudged = trace.hops.some(
      ({ hop, status }) =>
        homes.includes(hop) &&
        ['fail', 'warn', 'skipped', 'unknown'].includes(status),
    );
    return (
      notJudged ||
      // It lies on the way that the other fault led the exposure away from.
      portOf(trace) !== alone.get(fault.id)!.port ||
      hidingFaults.some(
        ({ by, hidden }) =>
          (by.includes(other.code) || by.includes(other.id)) &&
          hidden.includes(fault.code),
      )
    );
  };

  it('names both, or what hides one of them, and calls nothing else a cause', async () => {
    const drawn = fc.sample(
      fc.uniqueArray(fc.constantFrom(...faults), {
        minLength: 2,
        maxLength: 2,
        selector: ({ id }) => id,
      }),
      { numRuns },
    );
    const wrong: string[] = [];
    let judged = 0;
    for (const pair of drawn) {
      const name = pair.map(({ id }) => id).join(' + ');
      await settle();
      try {
        for (const { id } of pair)
          loop.sandbox.board.inject(id, bookinfo.spoke);
      } catch {
        // The first took away what the second would break.
        loop.sandbox.board.mendAll();
        continue;
      }
      judged += 1;
      const expected = (trace: Trace) =>
        pair.flatMap(({ id, code }) =>
          alone.get(id)!.port === portOf(trace)
            ? alone.get(id)!.causes
            : [...alone.get(id)!.causes, namesOnOtherPorts[code]],
        );
      const missingOf = (trace: Trace) =>
        pair.filter(({ code }) => !codesOf(trace).includes(code));
      const holds = (trace: Trace) =>
        trace.causes.every(({ code }) => expected(trace).includes(code)) &&
        missingOf(trace).every(fault =>
          isHidden(fault, pair.find(one => one !== fault)!, trace),
        ) &&
        missingOf(trace).length < 2;
      const trace = await loop.traceUntil(bookinfo, holds, 3_000);
      if (!holds(trace)) {
        wrong.push(
          `${name}: ${trace.verdict} for ${trace.causes.map(
            ({ code }) => code,
          )}, without ${missingOf(trace).map(
            ({ code }) => code,
          )} of ${JSON.stringify(
            trace.hops.map(({ hop, status }) => `${hop} ${status}`),
          )}`,
        );
      } else {
        // One after the other: with the one that is seen mended, the other is named.
        for (const hidden of missingOf(trace)) {
          // The other fault may have had the pods made anew.
          if (statesOfPods.includes(hidden.code)) continue;
          const other = pair.find(one => one !== hidden)!;
          loop.sandbox.board.clear(other.id, bookinfo.spoke);
          if (!codesOf(await named(hidden.code)).includes(hidden.code)) {
            wrong.push(
              `${name}: without ${other.id}, ${hidden.id} is not seen`,
            );
          }
        }
      }
      loop.sandbox.board.mendAll();
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(numRuns * 0.9);
  }, 600_000);
});
