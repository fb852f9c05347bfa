import { OverviewRow } from '@fitsync/backstage-plugin-spokes-common';

/** Whether everything passes and is known. What is unknown, old, muted or on its way is something to see. */
export function hasNothingToSee(row: OverviewRow): boolean {
  const { cells, exposures, muted, setup, stages, stale, verdicts } = row;
  return (
    !stale &&
    !muted &&
    !setup &&
    !stages &&
    verdicts.reachable === exposures &&
    exposures > 0 &&
    Object.values(cells).every(
      ({ status }) => status === 'pass' || status === 'skipped',
    )
  );
}
