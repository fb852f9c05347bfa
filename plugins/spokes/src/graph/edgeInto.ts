import { HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { FlowGroup } from './toLanes';

/** What of the traffic gets from one place to the next. */
export type Edge = 'pass' | 'partly' | 'broken' | 'wouldPass' | 'unknown';

/** The edge into a place, by what stands before it on the way there and back. */
export function edgeInto(
  groups: readonly FlowGroup[],
  index: number,
  firstBlocking?: HopKind,
): Edge {
  const stepsOf = (group: FlowGroup) =>
    group.items.flatMap(item =>
      item.kind === 'fold' ? item.steps : [item.step],
    );
  const breakAt = groups.findIndex(group =>
    stepsOf(group).some(({ hop }) => hop === firstBlocking),
  );
  if (breakAt >= 0 && breakAt === index - 1) return 'broken';
  if (breakAt >= 0 && breakAt < index) return 'wouldPass';
  const behind = groups.slice(0, index).flatMap(stepsOf);
  if (behind.some(({ tone }) => tone === 'unknown')) return 'unknown';
  // A cause that breaks nothing takes its share.
  return behind.some(({ tone }) => tone === 'cause') ? 'partly' : 'pass';
}
