import { readInstant } from './readInstant';

/** Evidence read within this time is of one age for a reader. */
const togetherMs = 60_000;

/**
 * The oldest of some instants where all are of about one age, so that it stands once and not on every line; undefined
 * where they differ, or one cannot be read.
 */
export function sharedAge(instants: readonly string[]): string | undefined {
  const read = instants.map(instant => readInstant(instant)?.getTime());
  const times = read.filter(time => time !== undefined);
  if (times.length < 2 || times.length < read.length) return undefined;
  const oldest = Math.min(...times);
  return Math.max(...times) - oldest <= togetherMs
    ? new Date(oldest).toISOString()
    : undefined;
}
