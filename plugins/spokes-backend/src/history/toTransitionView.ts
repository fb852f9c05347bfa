import {
  isAnswered,
  Trace,
  TransitionView,
} from '@fitsync/backstage-plugin-spokes-common';
import { Transition } from '../store';

/** What is shown of a transition. */
export function toTransitionView(transition: Transition): TransitionView {
  const { at, before, after, changed, changes, exposure, interval } =
    transition;
  // A path that has got clear has no cause any more: what was wrong tells what it was about.
  const cause = after.causes[0] ?? before.causes[0];
  const answered = answerOf(after);
  const previousAnswered = answerOf(before);
  return {
    at,
    interval,
    exposure,
    verdict: after.verdict,
    previous: before.verdict,
    ...(answered !== undefined && { answered }),
    ...(previousAnswered !== undefined && { previousAnswered }),
    ...(cause && {
      cause: { code: cause.code, title: cause.title, hop: cause.hop },
    }),
    changes: changes ?? [changed],
  };
}

/** What the app answered then, where that proved the path. */
function answerOf(trace: Trace): number | undefined {
  return isAnswered(trace) ? trace.probe?.status : undefined;
}
