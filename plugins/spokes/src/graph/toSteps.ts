import { Hop, hops, Trace } from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from './FlowStep';
import { toneOf } from './toneOf';

/** The hops of a trace as they are shown, request first, then answer, each in the order of the trace. */
export function toSteps(trace: Trace): FlowStep[] {
  const breakAt = trace.firstBlocking
    ? trace.hops.findIndex(({ hop }) => hop === trace.firstBlocking)
    : -1;
  return trace.hops.map((result, index) => {
    const { hop, direction, follows } = result;
    // Read as an interface: the table's literal types know nothing of each other.
    const { title, place }: Hop = hops[hop];
    return {
      hop,
      title,
      place,
      direction,
      tone: toneOf(result, { behindBreak: breakAt >= 0 && index > breakAt }),
      result,
      ...(follows && {
        cause: trace.causes.find(({ code }) => code === follows),
      }),
    };
  });
}
