import { ReplayedTransition } from '../../api/useReplay';
import { TracedView } from '../IngressCard/TracedView';

/** An exposure as it was at one end of a change. How far its cause reached then is not kept, so nothing is said of it. */
export function pastView(
  { exposure }: TracedView,
  { at, interval, changes, replay }: ReplayedTransition,
  side: 'before' | 'after',
): TracedView {
  const { before, after, meanings } = replay;
  return {
    status: 'traced',
    exposure,
    trace: side === 'before' ? before : after,
    since: side === 'before' ? interval?.from ?? at : at,
    ...(side === 'after' &&
      changes.length > 0 && { changed: changes.join('; ') }),
    meanings,
    stale: false,
  };
}
