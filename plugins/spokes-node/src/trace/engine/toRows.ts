import {
  CardRow,
  cardRows,
  HopKind,
  HopResult,
  hops,
  HopStatus,
  nothingInTheWay,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { secretsNotRead } from '../inputs/kubernetes/credentials';

/** Hops whose summary says how a row stands; a row in trouble begins with the hop that is. */
const tellers: Record<CardRow, readonly HopKind[]> = {
  loadBalancer: ['targets'],
  transitGateway: ['tgw-forward', 'tgw-return'],
  nodes: ['node-security-group'],
  certificate: ['certificate'],
  routing: ['gateway-pods', 'gateway', 'virtual-service'],
  service: ['service'],
  mtls: ['peer-authentication'],
};

const kinds = keysOf(cardRows);

/** The place of the row of each hop. */
const rowOf: ReadonlyMap<HopKind, number> = new Map(
  keysOf(hops).map(hop => [hop, kinds.indexOf(hops[hop].row)]),
);

const worstFirst: HopStatus[] = ['fail', 'unknown', 'warn', 'pass', 'skipped'];

/** A row as it was summed up for some exposure; absent where it is not shown. */
export interface SummedRow {
  hops: readonly HopResult[];
  row?: TraceRow;
}

/**
 * The rows of the entity card: each the worst of its hops. A row is red only for a cause; one whose trouble follows from
 * another hop says from which, and is not red. The same hops give the same row: `last` holds those of the exposure before.
 */
export function toRows(
  results: readonly HopResult[],
  last: (SummedRow | undefined)[] = [],
): TraceRow[] {
  const counts: number[] = kinds.map(() => 0);
  const alike: boolean[] = kinds.map((_, at) => last[at] !== undefined);
  for (let place = 0; place < results.length; place += 1) {
    const at = rowOf.get(results[place].hop) ?? 0;
    if (last[at]?.hops[counts[at]] !== results[place]) alike[at] = false;
    counts[at] += 1;
  }
  const rows: TraceRow[] = [];
  for (let at = 0; at < kinds.length; at += 1) {
    if (counts[at] === 0) continue;
    let summed = last[at];
    if (!summed || !alike[at] || summed.hops.length !== counts[at]) {
      const own = results.filter(({ hop }) => (rowOf.get(hop) ?? 0) === at);
      summed = last[at] = { hops: own, row: toRow(kinds[at], own) };
    }
    if (summed.row) rows.push(summed.row);
  }
  return rows;
}

function toRow(row: CardRow, own: HopResult[]): TraceRow | undefined {
  const judged = own.filter(({ follows }) => follows === undefined);
  const follows = own.find(hop => hop.follows)?.follows;
  const status = worstFirst.find(one => judged.some(hop => hop.status === one));
  const decided = status === 'fail' || !follows;
  if (row === 'certificate' && decided && !hasCertificate(own))
    return undefined;
  return {
    row,
    status: decided && status ? status : 'skipped',
    summary: summarise(row, own, status),
    ...(!decided && { follows }),
    observedAt: oldestOf(own),
  };
}

function oldestOf(own: readonly HopResult[]): string {
  let [{ observedAt }] = own;
  for (const hop of own) {
    if (hop.observedAt < observedAt) observedAt = hop.observedAt;
  }
  return observedAt;
}

/** Over plain HTTP there is none, and a row that says so would only take room. */
function hasCertificate(own: HopResult[]): boolean {
  return own.some(
    ({ status, summary }) =>
      status !== 'skipped' || summary.includes(secretsNotRead),
  );
}

/** A row in trouble tells of that alone: what else stands well in it would read like a contradiction. */
function summarise(row: CardRow, own: HopResult[], status?: HopStatus) {
  const culprit = own.find(
    hop => hop.follows === undefined && hop.status === status,
  );
  if (culprit && status !== 'pass' && status !== 'skipped') {
    return culprit.summary;
  }
  const telling = own.filter(
    hop =>
      tellers[row].includes(hop.hop) &&
      hop.status !== 'skipped' &&
      hop.summary !== nothingInTheWay,
  );
  const shown = uniq(telling.map(hop => hop.summary));
  return shown.join(' · ') || (culprit ?? own[0]).summary;
}

function keysOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
