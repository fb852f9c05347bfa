import {
  CardRow,
  Finding,
  HopStatus,
  Trace,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

const healthy: Record<CardRow, string> = {
  loadBalancer: '2 of 2 targets healthy · 2 zones',
  transitGateway: 'to spoke ✓ · back ✓',
  nodes: '2 of 2 nodes ready · 30080 open',
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
  const rowNames = Object.keys(healthy) as CardRow[];
  const rows = rowNames.map((row, index) => ({
    row,
    status: 'pass' as const,
    summary: healthy[row],
    observedAt: ago(24 + 40 * index),
    ...changes[row],
  }));
  return {
    exposure: {
      spoke: 'fitsync-prod-spoke',
      namespace: 'default',
      service: 'productpage',
    },
    url: 'http://fitsync-prod-spoke-public-nlb-1a2b.elb.us-east-2.amazonaws.com/productpage',
    verdict: 'reachable',
    rows,
    hops: warningFindings.map(finding => ({
      hop: finding.hop,
      direction: 'forward',
      status: 'warn',
      summary: finding.title,
      findings: [finding],
      missing: [],
      observedAt: ago(60),
    })),
    causes: [],
    consequences: [],
    warnings: warningFindings.length,
    missing: [],
    observedAt: ago(224),
    ...trace,
  };
}
