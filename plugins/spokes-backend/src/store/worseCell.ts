import {
  CellStatus,
  cellStatusSchema,
} from '@fitsync/backstage-plugin-spokes-common';

/** From the worst on. */
const order = cellStatusSchema.options;

/** The one of two that must not be overlooked: what is unknown never hides behind what passes. */
export function worseCell(
  a: CellStatus | undefined,
  b: CellStatus | undefined,
): CellStatus {
  const rank = (status: CellStatus | undefined) =>
    status ? order.indexOf(status) : order.length;
  return (rank(a) <= rank(b) ? a : b) ?? 'skipped';
}
