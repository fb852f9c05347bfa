import {
  AddressView,
  FleetOverview,
  HopGroup,
  hopGroupSchema,
  OverviewCause,
  OverviewRow,
  TracedLine,
  TracedPage,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';
import { costs } from './costs';

const noVerdicts = {
  blocked: 0,
  degraded: 0,
  unknown: 0,
  'not-live': 0,
  reachable: 0,
};

type Cells = OverviewRow['cells'];

const allPass = (exposures: number): Cells =>
  Object.fromEntries(
    hopGroupSchema.options.map(group => [
      group,
      { status: 'pass' as const, exposures },
    ]),
  );

/** A spoke of the overview, everything clear unless told otherwise. */
export function overviewRow(
  spoke: string,
  {
    exposures = 12,
    cells = {},
    verdicts = {},
    ...rest
  }: Partial<Omit<OverviewRow, 'verdicts' | 'cells'>> & {
    cells?: Partial<Record<HopGroup, Cells[HopGroup]>>;
    verdicts?: Partial<Record<Verdict, number>>;
  } = {},
): OverviewRow {
  const other = Object.values(verdicts).reduce((sum, one) => sum + one, 0);
  return {
    spoke,
    hub: 'fitsync-hub',
    owner: 'group:default/platform',
    region: 'us-east-2',
    verdicts: { ...noVerdicts, reachable: exposures - other, ...verdicts },
    exposures,
    warnings: 0,
    cells: exposures > 0 ? { ...allPass(exposures), ...cells } : {},
    ...(exposures > 0 && { observedAt: ago(24) }),
    stale: false,
    ...rest,
  };
}

const routeMissing: OverviewCause = {
  key: 'route',
  code: 'HUB_ROUTE_MISSING',
  title: 'The hub has no route to the spoke',
  message:
    'rtb-0c4d, the table of the public subnets, has no route to 10.2.0.0/16.',
  hop: 'hub-route',
  resource: {
    kind: 'RouteTable',
    name: 'rtb-0c4d',
    account: '111111111111',
    region: 'us-east-2',
  },
  responsible: 'platform',
  exposures: 58,
  blocked: 58,
  spokes: ['fitsync-stage-spoke'],
  spokeCount: 1,
  since: ago(12 * 60),
  owner: 'group:default/platform',
  example: {
    spoke: 'fitsync-stage-spoke',
    namespace: 'demo',
    service: 'podinfo',
  },
  exampleEntityRef: 'component:default/podinfo',
};

const podCrash: OverviewCause = {
  ...routeMissing,
  key: 'crash',
  code: 'POD_CRASHLOOP',
  title: 'Pods crash again and again',
  message: 'checkout-7d9f6-x2lq in shop ended with exit code 1, 14 times.',
  hop: 'pod',
  resource: { kind: 'Pod', name: 'checkout-7d9f6-x2lq', namespace: 'shop' },
  responsible: 'app',
  exposures: 1,
  blocked: 0,
  spokes: ['fitsync-prod-spoke'],
  since: ago(3 * 3600),
  owner: 'group:default/shop',
  example: {
    spoke: 'fitsync-prod-spoke',
    namespace: 'shop',
    service: 'checkout',
  },
  exampleEntityRef: 'component:default/checkout',
};

const rows = [
  overviewRow('fitsync-stage-spoke', {
    exposures: 58,
    verdicts: { blocked: 58 },
    cells: {
      targets: { status: 'consequence', exposures: 58 },
      hubRoute: { status: 'cause', exposures: 58 },
    },
    since: ago(12 * 60),
  }),
  overviewRow('fitsync-prod-spoke', {
    exposures: 142,
    verdicts: { degraded: 1 },
    warnings: 3,
    cells: {
      service: { status: 'cause', exposures: 1 },
      mtls: { status: 'warn', exposures: 3 },
    },
    since: ago(3 * 3600),
  }),
  overviewRow('data-spoke', {
    verdicts: { unknown: 12 },
    cells: {
      hubRoute: { status: 'unknown', exposures: 12 },
      transitGateway: { status: 'unknown', exposures: 12 },
    },
  }),
  overviewRow('payments-spoke', { exposures: 31, stale: true }),
  overviewRow('fitsync-qa-spoke', {
    exposures: 0,
    stages: [
      { stage: 'described', state: 'done' },
      { stage: 'network', state: 'done' },
      { stage: 'configured', state: 'done' },
      { stage: 'cluster', state: 'now' },
      { stage: 'targets', state: 'ahead' },
    ],
    setup: {
      message: 'unknown: no cluster credential',
      action: 'Set serviceAccountToken of fitsync-qa-spoke',
      block: 'kubernetes: {}',
    },
  }),
  overviewRow('web-spoke', { exposures: 7, hub: 'eu-hub' }),
];

function overviewOf(
  shown: OverviewRow[],
  rest: Partial<FleetOverview> = {},
): FleetOverview {
  const sum = (verdict: Verdict) =>
    shown.reduce((total, row) => total + row.verdicts[verdict], 0);
  return {
    revision: 'r',
    refreshSeconds: 30,
    totals: {
      spokes: shown.length,
      exposures: shown.reduce((total, row) => total + row.exposures, 0),
      verdicts: {
        blocked: sum('blocked'),
        degraded: sum('degraded'),
        unknown: sum('unknown'),
        'not-live': sum('not-live'),
        reachable: sum('reachable'),
      },
    },
    causes: [],
    causeCount: 0,
    unread: [],
    cost: costs.fleet,
    hubs: [...new Set(shown.map(({ hub }) => hub))].sort(),
    rows: shown,
    matching: shown.length,
    ...rest,
  };
}

/** What the backend answers to the page of the fleet, state by state. */
export const overviews = {
  troubled: overviewOf(rows, {
    causes: [routeMissing, podCrash],
    causeCount: 2,
    unread: [
      {
        kind: 'aws',
        name: '222222222222/us-east-2',
        action:
          'Allow ec2:SearchTransitGatewayRoutes to the role of Backstage in 222222222222',
        lastSuccessAt: ago(2 * 3600),
      },
    ],
  }),
  calm: overviewOf(
    ['fitsync-prod-spoke', 'fitsync-stage-spoke', 'web-spoke'].map(name =>
      overviewRow(name),
    ),
  ),
  empty: overviewOf([]),
} satisfies Record<string, FleetOverview>;

/** As many spokes as nobody wants to scroll through by hand. */
export function largeOverview(spokes: number): FleetOverview {
  return overviewOf(
    Array.from({ length: spokes }, (_, at) =>
      overviewRow(`spoke-${String(at).padStart(4, '0')}`, { exposures: 50 }),
    ),
    { causes: [routeMissing], causeCount: 1 },
  );
}

/** One line of a list of exposures. */
export function tracedLine(
  service: string,
  rest: Partial<TracedLine> = {},
): TracedLine {
  return {
    exposure: { spoke: 'fitsync-prod-spoke', namespace: 'shop', service },
    verdict: 'reachable',
    since: ago(30 * 3600),
    url: `http://fitsync-prod-spoke-nlb-1a2b.elb.us-east-2.amazonaws.com/${service}`,
    warnings: 0,
    observedAt: ago(24),
    entityRef: `component:default/${service}`,
    ...rest,
  };
}

/** Exposures as a page lists them. */
export const tracedPage: TracedPage = {
  items: [
    tracedLine('checkout', {
      verdict: 'degraded',
      since: ago(3 * 3600),
      cause: { code: 'POD_CRASHLOOP', title: 'Pods crash again and again' },
    }),
    tracedLine('cart', { warnings: 2 }),
    tracedLine('productpage'),
    tracedLine('search', { entityRef: undefined }),
  ],
  matching: 4,
};

/** Who holds what. */
export const addresses: AddressView = {
  within: '10.0.0.0/8',
  taken: [
    { cidr: '10.0.0.0/16', holder: 'hub fitsync-hub' },
    { cidr: '10.1.0.0/16', holder: 'spoke fitsync-prod-spoke' },
    { cidr: '10.2.0.0/16', holder: 'spoke fitsync-stage-spoke' },
    { cidr: '10.42.0.0/16', holder: 'pods inside the clusters' },
    { cidr: '10.43.0.0/16', holder: 'services inside the clusters' },
  ],
  free: [
    { size: 16, cidr: '10.3.0.0/16' },
    { size: 20, cidr: '10.3.0.0/20' },
  ],
  unread: [],
};
