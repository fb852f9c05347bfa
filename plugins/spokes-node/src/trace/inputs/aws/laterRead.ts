import { Observed } from '@fitsync/backstage-plugin-spokes-common';

/** A kind of facts that an earlier version did not read: facts that were kept from then do not have it. */
export function laterRead<T>(
  observed: Observed<T> | undefined,
  source: string,
  takenAt: string,
): Observed<T> {
  return (
    observed ?? {
      outcome: 'failed',
      source,
      observedAt: takenAt,
      action: `Wait for the next read: ${source} was not called yet when these facts were taken`,
    }
  );
}
