import {
  BackendStatus,
  Observed,
  ObservedFailure,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, orderBy, uniq } from 'lodash';
import { SourceFacts } from '../store';

type SourceStatus = BackendStatus['sources'][number];

/** A status is read by a person. */
const mostFailures = 10;

/** How a source was last read, by its facts. */
export function describeSource(
  content: SourceFacts | undefined,
): Pick<SourceStatus, 'state' | 'lastSuccessAt' | 'action' | 'failures'> {
  if (!content) {
    return { state: 'starting' };
  }
  const reads = readsOf(content);
  const failures = failuresOf(reads);
  const lastSuccessAt = reads
    .flatMap(read => (read.outcome === 'ok' ? read.observedAt : []))
    .sort()
    .at(-1);
  return {
    state: failures.length > 0 ? 'failing' : 'ok',
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(failures.length > 0 && { action: failures[0].action, failures }),
  };
}

/** By what to do about it, what mends most first. */
function failuresOf(
  reads: Observed<unknown>[],
): NonNullable<SourceStatus['failures']> {
  const failed = reads.flatMap((read): ObservedFailure<unknown>[] =>
    read.outcome === 'ok' ? [] : [read],
  );
  const groups = Object.values(groupBy(failed, 'action')).map(same => ({
    outcome: same[0].outcome,
    action: same[0].action,
    reads: uniq(same.map(({ source }) => source)),
  }));
  return orderBy(groups, ({ reads: { length } }) => length, 'desc').slice(
    0,
    mostFailures,
  );
}

function readsOf({ facts }: SourceFacts): Observed<unknown>[] {
  const parts: unknown[] = Object.values(facts);
  return parts.flatMap(part => {
    if (typeof part !== 'object' || part === null) return [];
    return isObserved(part) ? part : Object.values(part).filter(isObserved);
  });
}

function isObserved(part: unknown): part is Observed<unknown> {
  return typeof part === 'object' && part !== null && 'outcome' in part;
}
