import {
  ExposureView,
  Trace,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';

/** What one exposure comes to, in the words of the card. */
export type ViewVerdict =
  | 'reachable'
  /** The path is clear, and a request on trial was answered through every zone. */
  | 'answered'
  | 'degraded'
  | 'blocked'
  | 'notLive'
  | 'unknown'
  | 'unconfirmed';

/** Unknown is never shown as anything better. */
export function viewVerdict(view: ExposureView): ViewVerdict {
  switch (view.status) {
    case 'traced':
      return isAnswered(view.trace)
        ? 'answered'
        : verdictWord(view.trace.verdict);
    case 'not-live':
      return 'notLive';
    case 'unconfirmed':
      return 'unconfirmed';
    case 'unknown-spoke':
    case 'no-evidence':
      return 'unknown';
    default:
      throw new Error(
        `Not a view of an exposure: ${JSON.stringify(view satisfies never)}`,
      );
  }
}

/** A verdict of a trace in the words of the card. */
export function verdictWord(verdict: Verdict): ViewVerdict {
  return verdict === 'not-live' ? 'notLive' : verdict;
}

/** A clear path alone does not say that anybody answers. */
function isAnswered({ verdict, probe }: Trace): boolean {
  return (
    verdict === 'reachable' &&
    probe !== undefined &&
    probe.answered === probe.asked
  );
}
