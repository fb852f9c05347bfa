import {
  ExposureView,
  formatExposureRef,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';

/** Worst first; what nobody can act on last. */
const order: (ExposureView['status'] | Verdict)[] = [
  'blocked',
  'degraded',
  'unknown',
  'no-evidence',
  'unknown-spoke',
  'unconfirmed',
  'not-live',
  'traced',
  'reachable',
];

/** Compares two exposures of a card: the worst stands on top, equals by name. */
export function bySeverity(a: ExposureView, b: ExposureView): number {
  return (
    rank(a) - rank(b) ||
    formatExposureRef(a.exposure).localeCompare(formatExposureRef(b.exposure))
  );
}

function rank(view: ExposureView): number {
  return order.indexOf(
    view.status === 'traced' ? view.trace.verdict : view.status,
  );
}
