import { JudgingFailure } from '@fitsync/backstage-plugin-spokes-node/trace';
import { oneLine } from './oneLine';

/**
 * Says on standard error what threw while it was judged, once for each part of each spoke: a fault of ours would look like
 * evidence that is missing.
 */
export function sayUnjudged(): (failure: JudgingFailure) => void {
  const said = new Set<string>();
  return ({ spoke, part, error }) => {
    const key = `${spoke}: ${part}`;
    if (said.has(key)) return;
    said.add(key);
    process.stderr.write(
      `fitsync: ${oneLine(
        `${key} could not be judged and is unknown: ${error}`,
      )}\n`,
    );
  };
}
