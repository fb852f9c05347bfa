import {
  Hop,
  HopResult,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from './FlowStep';
import { places } from './places';
import { toneOf } from './toneOf';
import { zonesDiffer } from './zonesDiffer';

// Read as an interface: the table's literal types know nothing of each other.
const hopOf = ({ hop }: HopResult): Hop => hops[hop];

/** The hops of a trace as they are shown, request first, then answer, each in the order of the trace. */
export function toSteps(trace: Trace): FlowStep[] {
  const breakAt = trace.hops.findIndex(
    ({ hop }) => hop === trace.firstBlocking,
  );
  return trace.hops.map((result, index) => {
    const { hop, direction, follows } = result;
    const { place } = hopOf(result);
    const { title = hopOf(result).title } = result;
    return {
      hop,
      title,
      place,
      direction,
      tone: toneOf(result, {
        behindBreak: breakAt >= 0 && isBehind(trace.hops, index, breakAt),
      }),
      result,
      ...(hop === 'targets' &&
        zonesDiffer(trace.zones) && { zones: trace.zones }),
      ...(follows && {
        cause: trace.causes.find(({ code }) => code === follows),
      }),
    };
  });
}

/** By places, as the path is drawn: the control plane is judged first, and stands in the cluster. */
function isBehind(
  results: HopResult[],
  index: number,
  breakAt: number,
): boolean {
  const [own, broken] = [index, breakAt].map(at => {
    const { direction, place } = hopOf(results[at]);
    return direction === 'return' ? places.length : places.indexOf(place);
  });
  return own === broken ? index > breakAt : own > broken;
}
