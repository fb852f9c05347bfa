import { SpokesConfig } from '../config';
import { MaxAges } from './ageFacts';

/** A quiet API server is heard about once a minute. */
const clusterMs = 5 * 60_000;

/** A short interval says how soon one wants to know, not how soon a late read is worthless. */
const shortestMs = 60_000;

/** Three intervals without a good read, and what was read says nothing about now any more. */
export function maxAgesOf({
  intervals,
}: Pick<SpokesConfig, 'intervals'>): MaxAges {
  const { configurationMs, targetHealthMs } = intervals;
  return {
    configurationMs: Math.max(3 * configurationMs, shortestMs),
    targetHealthMs: Math.max(3 * targetHealthMs, shortestMs),
    clusterMs,
  };
}
