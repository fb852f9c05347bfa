import {
  HopResult,
  nothingInTheWay,
} from '@fitsync/backstage-plugin-spokes-common';

/** What was seen at a hop; nothing where that is no more than what its sign says. */
export function seenAt({ summary }: Pick<HopResult, 'summary'>): string {
  return summary === nothingInTheWay ? '' : summary;
}
