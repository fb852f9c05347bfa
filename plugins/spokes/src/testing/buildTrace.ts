import {
  CardRow,
  Finding,
  hops,
  HopStatus,
  Trace,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';
import { buildHops } from './buildHops';

const healthy: Record<CardRow, string> = {
  loadBalancer: '2 of 2 targets healthy · 2 zones',
  transitGateway: 'to spoke ✓ · back ✓',
  nodes: '2 of 2 nodes ready · 30080 open',
  certificate: 'valid until 2027-01-24 (61 days)',
  routing: 'bookinfo-gateway · /productpage',
  service: '3 of 3 endpoints ready',
  mtls: 'STRICT · 4 of 4 sidecars',
};

type RowChange = Partial<TraceRow> & { status: HopStatus };

/** A trace as the engine makes one: everything passes but what is changed. */
export function buildTrace(
  options: Partial<Trace> & {
    changes?: Partial<Record<CardRow, RowChange>>;
    warningFindings?: Finding[];
  } = {},
): Trace {
  const { changes = {}, warningFindings = [], ...trace } = options;
  const { causes = [], missing = [] } = trace;
  // Over plain HTTP there is no certificate, and no row of it.
  const rowNames = (Object.keys(healthy) as CardRow[]).filter(
    row => row !== 'certificate' || trace.url?.startsWith('https:'),
  );
  const rows = rowNames.map((row, index): TraceRow => {
    const cause = causes.find(({ hop }) => hops[hop].row === row);
    return {
      row,
      status: cause ? 'fail' : 'pass',
      summary: cause?.title ?? healthy[row],
      observedAt: ago(24 + 40 * index),
      ...changes[row],
    };
  });
  return {
    exposure: {
      spoke: 'fitsync-prod-spoke',
      namespace: 'default',
      service: 'productpage',
    },
    url: 'http://fitsync-prod-spoke-public-nlb-1a2b.elb.us-east-2.amazonaws.com/productpage',
    verdict: 'reachable',
    rows,
    hops: buildHops({
      rows,
      findings: [...causes, ...warningFindings],
      missing,
    }),
    causes: [],
    consequences: [],
    warnings: warningFindings.length,
    missing: [],
    observedAt: ago(224),
    ...trace,
  };
}
