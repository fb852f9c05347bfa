import { randomUUID } from 'node:crypto';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { Advance, StoredTrace } from '../store';
import { describeChange } from './describeChange';

/**
 * Holds a new trace against the stored one. A change of verdict starts a new "since"; it is a transition only when both
 * verdicts are known: what could not be read for a while is held against the last known state once it can be read again.
 */
export function advanceTrace(
  previous: StoredTrace | undefined,
  trace: Trace,
  now: Date,
): Advance {
  const at = now.toISOString();
  if (!previous) {
    return { stored: { trace, since: at, ...settle(undefined, trace) } };
  }

  const since = previous.trace.verdict === trace.verdict ? previous.since : at;
  const stored: StoredTrace = {
    trace,
    since,
    ...settle(previous.settled, trace),
    ...(previous.changed && { changed: previous.changed }),
  };
  const before = previous.settled;
  if (
    !before ||
    trace.verdict === 'unknown' ||
    trace.verdict === before.verdict
  ) {
    return { stored };
  }

  const { sentence, interval } = describeChange(before, trace);
  return {
    stored: { ...stored, changed: sentence },
    transition: {
      id: randomUUID(),
      at,
      exposure: trace.exposure,
      before,
      after: trace,
      changed: sentence,
      interval,
    },
  };
}

function settle(previous: Trace | undefined, trace: Trace) {
  const settled = trace.verdict === 'unknown' ? previous : trace;
  return settled && { settled };
}
