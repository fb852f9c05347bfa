import {
  CellStatus,
  groupOfHop,
  HopGroup,
  HopResult,
  isAnswered,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { keyOfCause } from './causeKey';
import { TraceSummary } from './traceSummary';
import { worseCell } from './worseCell';

/** A trace in as few words as a line of a list has room for. */
export function summarizeTrace(trace: Trace): TraceSummary {
  const { accepted, causes, hops, observedAt, url, warnings } = trace;
  const cells: Partial<Record<HopGroup, CellStatus>> = {};
  for (const hop of hops) {
    const group = groupOfHop(hop.hop);
    cells[group] = worseCell(cells[group], statusOf(hop));
  }
  return {
    ...(url && { url }),
    ...(isAnswered(trace) && { answered: true }),
    cells,
    causes: causes
      .filter(({ severity }) => severity === 'error')
      .map(cause => ({
        key: keyOfCause(cause),
        code: cause.code,
        title: cause.title,
        message: cause.message,
        hop: cause.hop,
        resource: cause.resource,
        responsible: cause.responsible,
      })),
    warnings,
    ...(accepted && { accepted }),
    observedAt,
  };
}

function statusOf({ status, follows }: HopResult): CellStatus {
  if (follows) return 'consequence';
  return status === 'fail' ? 'cause' : status;
}
