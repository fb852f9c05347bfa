import { HopKind, Trace } from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from './FlowStep';

/** The hop that a reader wants open: the cause to mend first, else the first that nobody could read. */
export function firstToOpen(
  trace: Trace,
  steps: readonly FlowStep[],
): HopKind | undefined {
  const cause = trace.causes[0]?.hop;
  const open =
    steps.find(({ hop }) => hop === cause) ??
    (trace.verdict === 'unknown'
      ? steps.find(({ tone }) => tone === 'unknown')
      : undefined);
  return open?.hop;
}
