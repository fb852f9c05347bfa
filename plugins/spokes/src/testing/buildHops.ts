import {
  CardRow,
  Finding,
  HopKind,
  HopResult,
  hops,
  MissingFact,
  TraceRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

/** The hop that a row's own state is seen on, where no finding says which. */
const tellers: Record<CardRow, HopKind> = {
  loadBalancer: 'targets',
  transitGateway: 'tgw-forward',
  nodes: 'node-security-group',
  certificate: 'certificate',
  routing: 'virtual-service',
  service: 'service',
  mtls: 'peer-authentication',
};

/** Hops that no check judges yet do not appear in a trace. */
const without: HopKind[] = ['control-plane', 'dns', 'probe'];

/** The hops behind the rows of a fixture. */
export function buildHops(options: {
  rows: TraceRow[];
  findings: Finding[];
  missing: MissingFact[];
}): HopResult[] {
  const { rows, findings, missing } = options;
  const kinds = (Object.keys(hops) as HopKind[]).filter(
    hop => !without.includes(hop),
  );
  return kinds.map((hop): HopResult => {
    const own = findings.filter(finding => finding.hop === hop);
    const base = {
      hop,
      direction: hops[hop].direction,
      findings: own,
      missing: [],
      observedAt: ago(60),
    };
    if (own.length > 0) {
      const isCause = own.some(({ severity }) => severity === 'error');
      const isQuiet = own.every(({ accepted }) => accepted?.expired === false);
      const notCause = isQuiet ? 'pass' : 'warn';
      const status = isCause ? 'fail' : notCause;
      return { ...base, status, summary: own[0].title };
    }
    const row = rows.find(one => tellers[one.row] === hop);
    const told = row && (row.follows || row.status !== 'fail');
    if (!told)
      return { ...base, status: 'pass', summary: 'Nothing in the way' };
    const { status, summary, follows, observedAt } = row;
    return {
      ...base,
      status,
      summary,
      observedAt,
      ...(follows && { follows }),
      missing: status === 'unknown' ? missing : [],
    };
  });
}
