import { Direction, Hop } from '@fitsync/backstage-plugin-spokes-common';
import { FlowItem, foldHealthy } from './foldHealthy';
import { FlowStep } from './FlowStep';
import { places } from './places';

/** What stands in one place, on the way there or back. */
export interface FlowGroup {
  place: Hop['place'];
  direction: Direction;
  items: FlowItem[];
}

/** The way there and the way back, each by places in the order in which it meets them. */
export interface Lanes {
  request: FlowGroup[];
  answer: FlowGroup[];
}

/** Groups the steps of each direction by place and folds what is healthy. */
export function toLanes(steps: readonly FlowStep[]): Lanes {
  const lane = (direction: Direction, inOrder: readonly Hop['place'][]) =>
    inOrder.flatMap(place => {
      const own = steps.filter(
        step => step.direction === direction && step.place === place,
      );
      return own.length > 0
        ? [{ place, direction, items: foldHealthy(own) }]
        : [];
    });
  return {
    request: lane('forward', places),
    answer: lane('return', [...places].reverse()),
  };
}
