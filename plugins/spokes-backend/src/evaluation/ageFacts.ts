import {
  AwsFacts,
  ClusterFacts,
  Observed,
} from '@fitsync/backstage-plugin-spokes-common';
import { mapValues } from 'lodash';
import { SourceFacts } from '../store';

/** After how long a read says nothing about now any more. */
export interface MaxAges {
  configurationMs: number;
  targetHealthMs: number;
  clusterMs: number;
}

/** An answer that a request got longer ago is no word about now. */
const probesMs = 5 * 60_000;

/** Facts as they may be judged now. */
export interface AgedFacts {
  content: SourceFacts;
  /** Names of the parts that were too old. */
  stale: string[];
}

/**
 * Marks reads that are too old as *stale*: their value may be shown with its age, never judged. Gives back the same
 * object while nothing is too old.
 */
export function ageFacts(
  content: SourceFacts,
  now: Date,
  ages: MaxAges,
): AgedFacts {
  const limits = {
    configuration: before(now, ages.configurationMs),
    targetHealth: before(now, ages.targetHealthMs),
    cluster: before(now, ages.clusterMs),
    probes: before(now, probesMs),
  };
  if (content.kind === 'kubernetes') {
    const { facts, stale } = ageParts(content.facts, () => limits.cluster);
    return { content: stale.length ? { ...content, facts } : content, stale };
  }
  const { facts, stale } = ageParts(content.facts, part =>
    part === 'targetHealth' || part === 'probes'
      ? limits[part]
      : limits.configuration,
  );
  return { content: stale.length ? { ...content, facts } : content, stale };
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}

function ageParts<T extends AwsFacts | ClusterFacts>(
  facts: T,
  limitOf: (part: string) => string,
): { facts: T; stale: string[] } {
  const stale: string[] = [];
  const age = (read: unknown, name: string, limit: string): unknown => {
    if (!isObserved(read) || read.outcome !== 'ok' || read.observedAt >= limit)
      return read;
    stale.push(name);
    return {
      ...read,
      outcome: 'stale',
      action: 'Wait for the next read, or see the status for why there is none',
    };
  };
  const parts = mapValues(facts, (part: unknown, name) => {
    if (typeof part !== 'object' || part === null) return part;
    const limit = limitOf(name);
    return isObserved(part)
      ? age(part, name, limit)
      : mapValues(part, (read, key) => age(read, `${name}/${key}`, limit));
  });
  return { facts: { ...facts, ...parts }, stale };
}

function isObserved(part: unknown): part is Observed<unknown> {
  return typeof part === 'object' && part !== null && 'outcome' in part;
}
