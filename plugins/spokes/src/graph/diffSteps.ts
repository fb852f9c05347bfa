import { HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from './FlowStep';

/** A hop that stands otherwise after a change than before it; a side is absent where it was not judged. */
export interface StepChange {
  hop: HopKind;
  before?: FlowStep;
  after?: FlowStep;
}

/** Hops whose tone differs between two drawings of one path, in the order of the path. What only lies behind a break is no change of its own. */
export function diffSteps(
  before: readonly FlowStep[],
  after: readonly FlowStep[],
): StepChange[] {
  const hops = [...new Set([...after, ...before].map(({ hop }) => hop))];
  return hops.flatMap(hop => {
    const change = {
      hop,
      before: before.find(step => step.hop === hop),
      after: after.find(step => step.hop === hop),
    };
    return toneOf(change.before) === toneOf(change.after) ? [] : [change];
  });
}

function toneOf(step: FlowStep | undefined): string | undefined {
  return step?.tone === 'wouldPass' ? 'pass' : step?.tone;
}
