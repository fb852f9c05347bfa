import {
  blockedTrace,
  clearTrace,
  unknownTrace,
} from '../__testUtils__/traces';
import { advanceTrace } from './advanceTrace';

const early = new Date('2026-11-24T02:00:00.000Z');
const late = new Date('2026-11-24T02:15:00.000Z');
const first = advanceTrace(
  undefined,
  clearTrace(undefined, early.toISOString()),
  early,
).stored;

describe('advanceTrace', () => {
  it('makes no transition of the first trace', () => {
    expect(advanceTrace(undefined, clearTrace(), early)).toEqual({
      stored: { trace: clearTrace(), since: early.toISOString() },
    });
  });

  it('keeps since while the verdict stands', () => {
    const { stored, transition } = advanceTrace(first, clearTrace(), late);
    expect(stored.since).toBe(early.toISOString());
    expect(transition).toBeUndefined();
  });

  it('records a change of verdict with what differs and the interval', () => {
    const after = blockedTrace(undefined, late.toISOString());
    const { stored, transition } = advanceTrace(first, after, late);

    expect(transition).toMatchObject({
      at: late.toISOString(),
      before: { verdict: 'reachable' },
      after: { verdict: 'blocked' },
      changed:
        'Hub route: “10.1.0.0/16 → tgw-1” became “routes of rtb-hub: 10.0.0.0/16, 0.0.0.0/0”, between 02:00:00 and 02:15:00 UTC',
      interval: { from: early.toISOString(), to: late.toISOString() },
    });
    expect(stored).toMatchObject({
      since: late.toISOString(),
      changed: transition?.changed,
    });
  });

  it('makes no transition to unknown, and none back to what was known before', () => {
    const lost = advanceTrace(first, unknownTrace(), late);
    expect(lost.transition).toBeUndefined();
    expect(lost.stored.trace.verdict).toBe('unknown');

    const found = advanceTrace(lost.stored, clearTrace(), late);
    expect(found).toEqual({
      stored: { trace: clearTrace(), since: early.toISOString() },
    });
  });

  it('sees a change that happened while nothing could be read', () => {
    const lost = advanceTrace(first, unknownTrace(), late).stored;
    const { transition } = advanceTrace(lost, blockedTrace(), late);
    expect(transition).toMatchObject({
      before: { verdict: 'reachable' },
      after: { verdict: 'blocked' },
    });
  });

  it('keeps the sentence of the last transition', () => {
    const blocked = advanceTrace(first, blockedTrace(), late).stored;
    const again = advanceTrace(blocked, blockedTrace(), late).stored;
    expect(again.changed).toBe(blocked.changed);
  });
});
