import {
  ExposureRef,
  Finding,
  HopKind,
  HopStatus,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';

const observedAt = '2026-11-24T02:14:00.000Z';

/** bookinfo's front page on the reference spoke. */
export const productpage: ExposureRef = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

/** A cause: the hub's table has no route to the spoke. */
export function hubRouteMissing(): Finding {
  return {
    code: 'HUB_ROUTE_MISSING',
    severity: 'error',
    hop: 'hub-route',
    title: 'The hub has no route to the spoke',
    message: 'rtb-hub has no route to 10.1.0.0/16.',
    resource: { kind: 'RouteTable', name: 'rtb-hub' },
    evidence: [
      {
        source: 'ec2:DescribeRouteTables',
        subject: 'routes of rtb-hub',
        observed: '10.0.0.0/16, 0.0.0.0/0',
        observedAt,
      },
    ],
    fix: { summary: 'Add the route.', remedies: [] },
    responsible: 'platform',
  };
}

/** A clear path, read at the given time. */
export function clearTrace(
  exposure: ExposureRef = productpage,
  at = observedAt,
): Trace {
  return {
    exposure,
    url: 'http://hub.elb.us-east-2.amazonaws.com/productpage',
    verdict: 'reachable',
    hops: [hopResult('hub-route', 'pass', '10.1.0.0/16 → tgw-1', at)],
    rows: [],
    causes: [],
    consequences: [],
    warnings: 0,
    missing: [],
    observedAt: at,
  };
}

/** A path that is cut at the hub's route. */
export function blockedTrace(
  exposure: ExposureRef = productpage,
  at = observedAt,
): Trace {
  const cause = hubRouteMissing();
  return {
    ...clearTrace(exposure, at),
    verdict: 'blocked',
    hops: [
      { ...hopResult('hub-route', 'fail', 'no route', at), findings: [cause] },
    ],
    causes: [cause],
    firstBlocking: 'hub-route',
  };
}

/** A path of which a deciding part could not be read. */
export function unknownTrace(
  exposure: ExposureRef = productpage,
  at = observedAt,
): Trace {
  return {
    ...clearTrace(exposure, at),
    verdict: 'unknown',
    hops: [hopResult('hub-route', 'unknown', 'not read', at)],
  };
}

function hopResult(
  hop: HopKind,
  status: HopStatus,
  summary: string,
  at: string,
) {
  return {
    hop,
    direction: 'forward' as const,
    status,
    summary,
    findings: [],
    missing: [],
    observedAt: at,
  };
}
