import { randomUUID } from 'node:crypto';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import { Advance, StoredTrace } from '../store';
import { describeChange } from './describeChange';

/**
 * Holds a new trace against the stored one. A change of verdict starts a new "since"; it is a transition only when both
 * verdicts are known: what could not be read for a while is held against the last known state once it can be read again,
 * and goes on where it was when that has not changed.
 */
export function advanceTrace(
  previous: StoredTrace | undefined,
  trace: Trace,
  now: Date,
): Advance {
  const at = now.toISOString();
  if (!previous) return { stored: { trace, since: at } };

  const { changed } = previous;
  const known = lastKnown(previous);
  if (trace.verdict === 'unknown') {
    const since = previous.trace.verdict === 'unknown' ? previous.since : at;
    return {
      stored: {
        trace,
        since,
        ...(known && { settled: known }),
        ...(changed && { changed }),
      },
    };
  }
  if (!known) return { stored: { trace, since: at } };
  if (known.trace.verdict === trace.verdict) {
    return {
      stored: { trace, since: known.since, ...(changed && { changed }) },
    };
  }

  const { sentence, parts, interval } = describeChange(known.trace, trace);
  return {
    stored: { trace, since: at, changed: sentence },
    transition: {
      id: randomUUID(),
      at,
      exposure: trace.exposure,
      before: known.trace,
      after: trace,
      changed: sentence,
      changes: parts,
      interval,
    },
  };
}

function lastKnown({ trace, since, settled }: StoredTrace) {
  return trace.verdict === 'unknown' ? settled : { trace, since };
}
