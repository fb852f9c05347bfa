import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { Transition } from '../store';

/** What is shown of a transition. */
export function toTransitionView(transition: Transition): TransitionView {
  const { at, before, after, changed, changes, exposure, interval } =
    transition;
  // A path that has got clear has no cause any more: what was wrong tells what it was about.
  const cause = after.causes[0] ?? before.causes[0];
  return {
    at,
    interval,
    exposure,
    verdict: after.verdict,
    previous: before.verdict,
    ...(cause && {
      cause: { code: cause.code, title: cause.title, hop: cause.hop },
    }),
    changes: changes ?? [changed],
  };
}
