import {
  BackendStatus,
  Observed,
} from '@fitsync/backstage-plugin-spokes-common';
import { SourceFacts } from '../store';

type SourceStatus = BackendStatus['sources'][number];

/** How a source was last read, by its facts. */
export function describeSource(
  content: SourceFacts | undefined,
): Pick<SourceStatus, 'state' | 'lastSuccessAt' | 'action'> {
  if (!content) return { state: 'starting' };
  const reads = readsOf(content);
  const failure = reads.find(read => read.outcome !== 'ok');
  const lastSuccessAt = reads
    .flatMap(read => (read.outcome === 'ok' ? read.observedAt : []))
    .sort()
    .at(-1);
  return {
    state: failure ? 'failing' : 'ok',
    ...(lastSuccessAt && { lastSuccessAt }),
    ...(failure && { action: failure.action }),
  };
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
