import {
  CardRow,
  cardRows,
  HopKind,
  HopResult,
  hops,
  HopStatus,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { secretsNotRead } from '../inputs/kubernetes/credentials';
import { nothingInTheWay } from './judgeHops';

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

const worstFirst: HopStatus[] = ['fail', 'unknown', 'warn', 'pass', 'skipped'];

/**
 * The rows of the entity card: each the worst of its hops. A row is red only for a cause; one whose trouble follows from
 * another hop says from which, and is not red.
 */
export function toRows(results: readonly HopResult[]): TraceRow[] {
  const byRow = groupBy(results, ({ hop }) => hops[hop].row);
  return rowsOf(cardRows).flatMap(row => {
    const own = byRow[row];
    if (!own) return [];
    const judged = own.filter(({ follows }) => follows === undefined);
    const follows = own.find(hop => hop.follows)?.follows;
    const status = worstFirst.find(one =>
      judged.some(hop => hop.status === one),
    );
    const decided = status === 'fail' || !follows;
    if (row === 'certificate' && decided && !hasCertificate(own)) return [];
    return [
      {
        row,
        status: decided && status ? status : 'skipped',
        summary: summarise(row, own, status),
        ...(!decided && { follows }),
        observedAt: own.map(({ observedAt }) => observedAt).sort()[0],
      },
    ];
  });
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

function rowsOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
