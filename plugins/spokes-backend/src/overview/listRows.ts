import {
  CellStatus,
  ClusterSetup,
  FleetView,
  HeatCell,
  HopGroup,
  hopGroupSchema,
  OverviewRow,
  SpokeStage,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, sumBy } from 'lodash';
import { SpokesConfig } from '../config';
import { SummarizedExposure, worseCell } from '../store';
import { countVerdicts } from './countVerdicts';

/** A row for each spoke, of configuration and of the repositories. */
export function listRows(options: {
  config: Pick<SpokesConfig, 'spokes'>;
  lines: readonly SummarizedExposure[];
  fleet: FleetView;
  setupOf(cluster: string): ClusterSetup | undefined;
  stagesOf(spoke: string): SpokeStage[];
  /** Evidence from before this instant is old. ISO 8601. */
  staleBefore: string;
}): OverviewRow[] {
  const { config, lines, fleet, setupOf, stagesOf, staleBefore } = options;
  const bySpoke = groupBy(lines, ({ exposure }) => exposure.spoke);
  const bindings = new Map(
    config.spokes.map(({ binding }) => [binding.name, binding]),
  );
  return fleet.spokes.map(({ name, hub, owner }) => {
    const own = bySpoke[name] ?? [];
    const binding = bindings.get(name);
    const setup = binding && setupOf(binding.cluster);
    const stages = stagesOf(name);
    const isBuilding = stages.some(({ state }) => state === 'now');
    const [observedAt] = own.map(({ summary }) => summary.observedAt).sort();
    const since = wrongSince(own);
    return {
      spoke: name,
      hub,
      ...(owner && { owner }),
      ...(binding && { region: binding.region }),
      verdicts: countVerdicts(own),
      exposures: own.length,
      warnings: sumBy(own, ({ summary }) => summary.warnings),
      cells: cellsOf(own),
      ...(since && { since }),
      ...(observedAt && { observedAt }),
      stale: observedAt !== undefined && observedAt < staleBefore,
      ...(isBuilding && { stages }),
      ...(setup && { setup }),
    };
  });
}

function wrongSince(lines: SummarizedExposure[]): string | undefined {
  const [since] = lines
    .filter(({ verdict }) => verdict === 'blocked' || verdict === 'degraded')
    .map(line => line.since)
    .sort();
  return since;
}

/** The worst of each column, and how many exposures stand so. */
function cellsOf(
  lines: SummarizedExposure[],
): Partial<Record<HopGroup, HeatCell>> {
  const cells: Partial<Record<HopGroup, HeatCell>> = {};
  for (const { summary } of lines) {
    for (const group of hopGroupSchema.options) {
      const status = summary.cells[group];
      if (status) cells[group] = counted(cells[group], status);
    }
  }
  return cells;
}

function counted(cell: HeatCell | undefined, status: CellStatus): HeatCell {
  if (!cell) return { status, exposures: 1 };
  if (cell.status === status) return { status, exposures: cell.exposures + 1 };
  return worseCell(cell.status, status) === status
    ? { status, exposures: 1 }
    : cell;
}
