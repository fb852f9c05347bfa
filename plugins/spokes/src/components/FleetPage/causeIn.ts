import {
  groupOfHop,
  HopGroup,
  OverviewCause,
  OverviewRow,
} from '@fitsync/backstage-plugin-spokes-common';

/** Key of the one cause that a cell of a spoke stands for; nothing where it stands for several, or for none. */
export function causeIn(
  group: HopGroup,
  { spoke, cells }: Pick<OverviewRow, 'spoke' | 'cells'>,
  causes: readonly OverviewCause[],
): string | undefined {
  if (cells[group]?.status !== 'cause') return undefined;
  const here = causes.filter(
    ({ hop, spokes }) => groupOfHop(hop) === group && spokes.includes(spoke),
  );
  return here.length === 1 ? here[0].key : undefined;
}
