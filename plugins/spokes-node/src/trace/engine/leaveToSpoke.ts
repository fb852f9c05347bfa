import { TraceScope } from '../inputs/scope';
import { CheckRun } from './runChecks';

/** A run that many exposures share stays one that they share. */
const leftRuns = new WeakMap<CheckRun, CheckRun>();

/**
 * Advice about a spoke as a whole stays on its hop, for whoever looks there, and is no warning of an exposure: an app's owner
 * can do nothing about it, and every card of the spoke would say the same. It counts in the trace of no Service, which is
 * what the page of the spoke shows; what could not be read for it is said there, too.
 */
export function leaveToSpoke(runs: CheckRun[], scope: TraceScope): CheckRun[] {
  if (scope.exposure.service === '') return runs;
  return runs.map(run => {
    if (run.status !== 'warn' && run.status !== 'unknown') return run;
    let left = leftRuns.get(run);
    if (!left) leftRuns.set(run, (left = leave(run)));
    return left;
  });
}

function leave(run: CheckRun): CheckRun {
  if (!run.check.emits.every(({ about }) => about === 'spoke')) return run;
  if (run.status === 'warn') return { ...run, status: 'pass' };
  return {
    ...run,
    status: 'skipped',
    missing: [],
    because: 'it is told on the page of the spoke',
  };
}
