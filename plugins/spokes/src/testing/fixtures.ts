import { ExposureView } from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';
import { buildIngress, buildView } from './buildIngress';
import { buildTrace } from './buildTrace';
import {
  certificateExpiresSoon,
  hubRouteMissing,
  oneZone,
  permissiveMtls,
  serviceWithoutEndpoints,
  sidecarMissing,
  zonePartial,
} from './findings';
import {
  appliedGitOps,
  arrivedSteps,
  notAppliedView,
  proposedView,
} from './progress';
import { recorded } from './recorded/recorded';

const exposure = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service: 'productpage',
};

const blockedChanges = {
  verdict: 'blocked',
  firstBlocking: 'hub-route',
  changes: {
    loadBalancer: {
      status: 'fail',
      summary: '0 of 2 targets healthy',
      follows: 'HUB_ROUTE_MISSING',
    },
    transitGateway: {
      status: 'fail',
      summary: 'no hub route to spoke · back ✓',
      observedAt: ago(180),
    },
  },
} satisfies Parameters<typeof buildTrace>[0];

const blockedTrace = buildTrace({
  ...blockedChanges,
  causes: [hubRouteMissing],
});

const blockedView = buildView(blockedTrace, {
  since: ago(900),
  changed: 'route 10.1.0.0/16 → tgw-0ab1 deleted from rtb-0c4d',
  scope: {
    affected: 58,
    total: 142,
    owner: 'group:default/platform',
    since: ago(900),
  },
});

const deniedFact = {
  fact: 'Transit Gateway routes',
  outcome: 'denied' as const,
  source: 'ec2:SearchTransitGatewayRoutes',
  action:
    'Allow ec2:SearchTransitGatewayRoutes to the role that reads account 111111111111.',
  observedAt: ago(40),
};

const unknownTrace = buildTrace({
  verdict: 'unknown',
  missing: [deniedFact, { ...deniedFact }],
  changes: {
    transitGateway: {
      status: 'unknown',
      summary: 'not allowed to read routes',
      observedAt: '',
    },
    mtls: { status: 'warn', summary: 'PERMISSIVE · 3 of 4 sidecars' },
    nodes: { status: 'skipped', summary: 'no blueprint to compare with' },
  },
  warningFindings: [permissiveMtls],
});

const targets = ['10.1.10.31', '10.1.20.47'].map((address, index) => ({
  address,
  port: 30080,
  state: 'healthy',
  zone: `us-east-2${'ab'[index]}`,
}));

const zones = ['a', 'b'].map((letter, index) => ({
  zone: `us-east-2${letter}`,
  address: `10.0.${index + 1}.17`,
  outcome: 'passes' as const,
  because: 'finds 2 healthy targets',
}));

const staleAt = ago(4 * 3600);

const numbered = (count: number): ExposureView[] =>
  Array.from({ length: count }, (_, index) => {
    const service = `service-${index + 1}`;
    const trace = buildTrace({
      exposure: { ...exposure, service },
      url: `http://fitsync-prod-spoke-public-nlb-1a2b.elb.us-east-2.amazonaws.com/${service}`,
    });
    return buildView(index < 3 ? { ...trace, verdict: 'unknown' } : trace);
  });

/** No web address: must never become a link. */
// eslint-disable-next-line no-script-url
const scriptUrl = 'javascript:alert(1)';
const hostile = '<img src=x onerror=alert(1)> \\u202eevil';

/** Every state of the card, as answers of the backend. The tests and the dev harness share them. */
export const fixtures = {
  ...recorded,
  clear: buildIngress([
    buildView(
      buildTrace({
        warningFindings: [oneZone, permissiveMtls],
        zones,
        targets,
      }),
    ),
  ]),
  muted: buildIngress([
    buildView(buildTrace(), {
      muted: {
        until: ago(-3600),
        by: 'user:default/guest',
        reason: 'the Transit Gateway moves',
      },
    }),
  ]),
  https: buildIngress([
    buildView(
      buildTrace({
        url: 'https://shop.example.com/',
        warningFindings: [certificateExpiresSoon],
        changes: {
          certificate: {
            status: 'warn',
            summary:
              'The certificate expires soon · valid until 2026-12-06 (12 days)',
          },
        },
      }),
    ),
  ]),
  blocked: buildIngress([blockedView]),
  degraded: buildIngress([
    buildView(
      buildTrace({
        verdict: 'degraded',
        causes: [sidecarMissing],
        changes: {
          service: { status: 'fail', summary: '3 of 4 pods with sidecar' },
        },
      }),
      {
        since: ago(1200),
        scope: { affected: 1, total: 142, since: ago(1200) },
      },
    ),
  ]),
  zonePartial: buildIngress([
    buildView(
      buildTrace({
        verdict: 'degraded',
        causes: [zonePartial],
        zones: [
          {
            zone: 'us-east-2a',
            address: '10.0.1.17',
            outcome: 'passes',
            because: 'finds 2 healthy targets',
          },
          {
            zone: 'us-east-2b',
            address: '10.0.2.23',
            outcome: 'lost',
            because: 'finds no healthy target',
          },
        ],
        targets,
      }),
      {
        since: ago(1200),
        scope: {
          affected: 58,
          total: 142,
          owner: 'group:default/platform',
          since: ago(1200),
        },
        meanings: {
          PATH_ZONE_PARTIAL:
            'Each zone sends over its own subnet, route table and Transit Gateway attachment. Clients that resolve to this address time out while the others are served.',
        },
      },
    ),
  ]),
  twoCauses: buildIngress([
    buildView(
      buildTrace({
        ...blockedChanges,
        causes: [hubRouteMissing, serviceWithoutEndpoints],
      }),
      { since: ago(900) },
    ),
  ]),
  unknown: buildIngress([buildView(unknownTrace)]),
  partlyUnknown: buildIngress([
    buildView({ ...unknownTrace, verdict: 'reachable' }),
  ]),
  notLive: buildIngress([proposedView]),
  notApplied: buildIngress([notAppliedView]),
  arrived: buildIngress([
    buildView(buildTrace({ gitOps: appliedGitOps }), {
      progress: arrivedSteps,
    }),
  ]),
  unconfirmed: buildIngress([
    {
      status: 'unconfirmed',
      exposure,
      lineToAdd: 'fitsync.io/entity: component:default/productpage',
    },
  ]),
  unknownSpoke: buildIngress([
    {
      status: 'unknown-spoke',
      exposure,
      message:
        "Spokes known here: fitsync-stage-spoke. Correct the annotation, or add 'fitsync-prod-spoke' to spokes.clusters.",
    },
  ]),
  noEvidence: buildIngress([
    {
      status: 'no-evidence',
      exposure,
      missing: [
        {
          fact: 'Services',
          outcome: 'denied',
          source: 'kubernetes:list services',
          action:
            'Bind the ClusterRole fitsync-reader to the service account that reads fitsync-prod-spoke.',
          observedAt: ago(30),
        },
      ],
    },
  ]),
  stale: buildIngress([
    buildView(
      buildTrace({
        observedAt: staleAt,
        changes: {
          transitGateway: { status: 'pass', observedAt: staleAt },
        },
      }),
      { stale: true },
    ),
  ]),
  three: buildIngress([
    blockedView,
    {
      status: 'not-live',
      exposure: { ...exposure, spoke: 'fitsync-stage-spoke' },
    },
    buildView(buildTrace({ exposure: { ...exposure, service: 'reviews' } })),
  ]),
  forty: buildIngress([blockedView, ...numbered(39)]),
  problems: buildIngress(
    [buildView(buildTrace())],
    [
      {
        value: 'fitsync-prod-spoke/default',
        message: 'is no exposure: expected spoke/namespace/service.',
      },
    ],
  ),
  none: buildIngress([]),
  hostile: buildIngress([
    buildView(
      {
        ...blockedTrace,
        url: scriptUrl,
        causes: [
          {
            ...hubRouteMissing,
            message: hostile,
            fix: {
              summary: `[click](javascript:alert(1)) ${hostile}`,
              remedies: [
                {
                  kind: 'command',
                  argv: ['kubectl', 'get', '$(touch /tmp/x)', "a'b; rm -rf /"],
                  risk: hostile,
                  verify: [],
                  backToCode: hostile,
                },
                { kind: 'docs', url: scriptUrl, title: hostile },
              ],
            },
          },
        ],
      },
      {
        changed: `**bold** ${hostile}`,
        scope: {
          affected: 2,
          total: 2,
          owner: 'not an entity ref <b>',
          since: ago(60),
        },
      },
    ),
  ]),
} as const;

export type FixtureName = keyof typeof fixtures;
