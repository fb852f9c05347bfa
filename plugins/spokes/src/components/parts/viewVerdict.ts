import {
  ExposureView,
  isAnswered,
} from '@fitsync/backstage-plugin-spokes-common';
import { verdictWord, ViewVerdict } from './verdictWord';

/** Unknown is never shown as anything better. */
export function viewVerdict(view: ExposureView): ViewVerdict {
  switch (view.status) {
    case 'traced':
      return verdictWord(view.trace.verdict, isAnswered(view.trace));
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
