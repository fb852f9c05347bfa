import {
  FleetOverview,
  hopGroupSchema,
  OverviewCause,
  OverviewRow,
  TracedLine,
  TracedPage,
} from '@fitsync/backstage-plugin-spokes-common';

const now = '2026-11-24T12:00:00Z';
const nameOf = (at: number) =>
  `spoke-${String(at).padStart(3, '0')}-eu-payments`;

/** A backend's answers for a fleet of a size, page by page; one spoke in eight has a cause. */
export function largeFleet(options: { spokes: number; exposures: number }) {
  const { spokes, exposures } = options;
  const each = exposures / spokes;
  const isBlocked = (spoke: number) => spoke % 8 === 0;
  const worstFirst = Array.from({ length: spokes }, (_, at) => at).sort(
    (a, b) => Number(isBlocked(b)) - Number(isBlocked(a)) || a - b,
  );
  const blockedSpokes = worstFirst.filter(isBlocked);
  const blocked = blockedSpokes.length * each;
  const none = { blocked: 0, degraded: 0, unknown: 0, 'not-live': 0 };

  const rows = worstFirst.map(
    (at): OverviewRow => ({
      spoke: nameOf(at),
      hub: `hub-${at % 4}`,
      owner: 'group:default/platform',
      region: 'eu-central-1',
      verdicts: isBlocked(at)
        ? { ...none, blocked: each, reachable: 0 }
        : { ...none, reachable: each },
      exposures: each,
      warnings: at % 5,
      cells: Object.fromEntries(
        hopGroupSchema.options.map(group => [
          group,
          {
            status: isBlocked(at) && group === 'hubRoute' ? 'cause' : 'pass',
            exposures: each,
          } as const,
        ]),
      ),
      observedAt: now,
      stale: false,
    }),
  );

  const causes = blockedSpokes.map(
    (at): OverviewCause => ({
      key: `cause-${at}`,
      code: 'HUB_ROUTE_MISSING',
      title: 'The hub has no route to the spoke',
      message: `rtb-0c4d${at}, the table of the public subnets, has no route to 10.${at}.0.0/16.`,
      hop: 'hub-route',
      resource: { kind: 'RouteTable', name: `rtb-0c4d${at}` },
      responsible: 'platform',
      exposures: each,
      blocked: each,
      spokes: [nameOf(at)],
      spokeCount: 1,
      since: now,
      owner: 'group:default/platform',
      example: { spoke: nameOf(at), namespace: 'shop', service: 'service-0' },
    }),
  );

  const line = (at: number): TracedLine => {
    const spoke = worstFirst[Math.floor(at / each)];
    const service = `service-${at}`;
    return {
      exposure: { spoke: nameOf(spoke), namespace: 'shop', service },
      verdict: isBlocked(spoke) ? 'blocked' : 'reachable',
      since: now,
      url: `http://${nameOf(
        spoke,
      )}-nlb-1a2b3c4d5e6f7081.elb.eu-central-1.amazonaws.com/${service}`,
      ...(isBlocked(spoke) && {
        cause: {
          code: 'HUB_ROUTE_MISSING',
          title: 'The hub has no route to the spoke',
        },
      }),
      warnings: at % 3,
      observedAt: now,
      entityRef: `component:default/${service}`,
    };
  };

  return {
    overview(query: URLSearchParams): FleetOverview {
      const search = query.get('search') ?? '';
      const found = rows.filter(({ spoke }) => spoke.includes(search));
      const limit = Number(query.get('limit') ?? 50);
      return {
        revision: 'r',
        refreshSeconds: 30,
        totals: {
          spokes,
          exposures,
          verdicts: { ...none, blocked, reachable: exposures - blocked },
        },
        causes,
        causeCount: causes.length,
        unread: [],
        hubs: ['hub-0', 'hub-1', 'hub-2', 'hub-3'],
        rows: found.slice(0, limit),
        matching: found.length,
      };
    },
    traced(query: URLSearchParams): TracedPage {
      const start = Number(query.get('cursor') ?? 0);
      const end = Math.min(exposures, start + Number(query.get('limit')));
      return {
        items: Array.from({ length: end - start }, (_, at) => line(start + at)),
        matching: exposures,
        ...(end < exposures && { next: String(end) }),
      };
    },
  };
}
