import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';
import { costs } from './costs';

const observedAt = ago(24);
const hop = (
  kind: SpokeView['hops'][number]['hop'],
  summary: string,
  rest: Partial<SpokeView['hops'][number]> = {},
): SpokeView['hops'][number] => ({
  hop: kind,
  direction: 'forward',
  status: 'pass',
  summary,
  findings: [],
  observedAt,
  ...rest,
});

const clear: SpokeView = {
  spoke: 'fitsync-prod-spoke',
  hub: 'fitsync-hub',
  account: '111111111111',
  region: 'us-east-2',
  owner: 'group:default/platform',
  revision: 'r',
  refreshSeconds: 30,
  exposures: 4,
  verdicts: {
    blocked: 0,
    degraded: 1,
    unknown: 0,
    'not-live': 0,
    reachable: 3,
  },
  all: true,
  stages: [
    { stage: 'described', state: 'done' },
    { stage: 'network', state: 'done' },
    { stage: 'configured', state: 'done' },
    { stage: 'cluster', state: 'done' },
    { stage: 'targets', state: 'done' },
  ],
  unread: [],
  network: {
    status: 'read',
    value: { vpcId: 'vpc-0prod', cidrs: ['10.1.0.0/16'] },
    observedAt,
  },
  loadBalancer: {
    status: 'read',
    value: {
      name: 'fitsync-prod-spoke-nlb',
      dnsName: 'fitsync-prod-spoke-nlb-1a2b.elb.us-east-2.amazonaws.com',
      state: 'active',
    },
    observedAt,
  },
  cost: costs.spoke,
  ports: [
    {
      port: 80,
      zones: ['us-east-2a', 'us-east-2b'],
      targets: {
        status: 'read',
        observedAt,
        value: [
          {
            id: '10.1.1.49',
            port: 30080,
            zone: 'us-east-2a',
            state: 'healthy',
            node: 'master-1',
          },
          {
            id: '10.1.2.104',
            port: 30080,
            zone: 'us-east-2b',
            state: 'unhealthy',
            reason: 'Target.Timeout',
            node: 'worker-1',
          },
        ],
      },
    },
    {
      port: 443,
      zones: ['us-east-2a', 'us-east-2b'],
      targets: {
        status: 'unread',
        outcome: 'denied',
        because:
          'Allow elasticloadbalancing:DescribeTargetHealth to the role of Backstage',
      },
    },
  ],
  hops: [
    hop('nlb', 'active, internet-facing, 2 zones'),
    hop('listener', 'TCP 80'),
    hop('targets', '1 of 2 targets healthy', {
      status: 'warn',
      findings: [{ code: 'TARGET_UNHEALTHY', title: 'A target is unhealthy' }],
    }),
    hop('hub-route', '10.1.0.0/16 → tgw-0ab1'),
    hop('tgw-forward', '10.1.0.0/16 → spoke attachment'),
    hop('node-security-group', 'lets 10.0.0.0/16 to 30080'),
    hop('node', '2 of 2 nodes ready'),
    hop('gateway-pods', '1 of 1 ready'),
    hop('spoke-return', '10.0.0.0/16 → tgw-0ab1', { direction: 'return' }),
    hop('tgw-return', '10.0.0.0/16 → hub attachment', {
      direction: 'return',
    }),
  ],
  advice: [
    {
      code: 'ALARM_MISSING',
      severity: 'warning',
      hop: 'target-group',
      title: 'No alarm watches the load balancer’s targets',
      message:
        'CloudWatch has no alarm on the healthy or unhealthy hosts of fitsync-prod-https behind fitsync-prod-nlb.',
      resource: { kind: 'LoadBalancer', name: 'arn:aws:lb' },
      evidence: [],
      fix: {
        summary:
          'Add an alarm on UnHealthyHostCount for fitsync-prod-https of fitsync-prod-nlb.',
        remedies: [],
      },
      responsible: 'platform',
      about: 'spoke',
      share: { affected: 1, total: 2, of: 'target groups' },
    },
  ],
  nodes: {
    status: 'read',
    observedAt,
    value: [
      {
        name: 'master-1',
        ready: true,
        schedulable: true,
        role: 'control plane',
        version: 'v1.35.6+k3s1',
        address: '10.1.1.49',
        zone: 'us-east-2a',
        instanceId: 'i-0a1b2c3d4e5f60718',
      },
      {
        name: 'worker-1',
        ready: false,
        schedulable: true,
        role: 'worker',
        version: 'v1.34.2+k3s1',
        address: '10.1.2.104',
        zone: 'us-east-2b',
        instanceId: 'i-0a1b2c3d4e5f60719',
      },
    ],
  },
  versions: {
    kubernetes: ['v1.34.2+k3s1', 'v1.35.6+k3s1'],
    istio: ['1.31.0'],
    described: { k3s: 'v1.35.6+k3s1', istio: '1.31.0' },
  },
  certificates: {
    status: 'read',
    observedAt,
    value: [
      {
        namespace: 'istio-ingress',
        name: 'shop-tls',
        hosts: ['shop.example.com'],
        ready: true,
        notAfter: new Date(Date.now() + 12 * 86_400_000).toISOString(),
      },
      {
        namespace: 'istio-ingress',
        name: 'api-tls',
        hosts: ['api.example.com'],
        ready: false,
      },
    ],
  },
  alarms: {
    status: 'read',
    observedAt,
    value: [
      {
        name: 'fitsync-prod-spoke-http-unhealthy-hosts',
        state: 'ALARM',
        metric: 'UnHealthyHostCount',
        targetGroup: 'fitsync-prod-http',
        since: ago(3 * 3600),
        tellsSomebody: true,
      },
      {
        name: 'fitsync-prod-spoke-target-resets',
        state: 'OK',
        metric: 'TCP_Target_Reset_Count',
        since: ago(9 * 86_400),
        tellsSomebody: false,
      },
    ],
  },
  drift: { missing: ['shop/wishlist'], unmanaged: ['legacy/admin'] },
  comparison: {
    outcome: 'compared',
    differences: [
      { what: 'K3s', described: 'v1.35.6+k3s1', live: 'v1.34.2+k3s1' },
    ],
  },
  links: {
    repository:
      'https://github.com/acme/fleet/blob/main/spokes/fitsync-prod-spoke',
  },
};

const unread = (because: string) =>
  ({ status: 'unread', outcome: 'failed', because } as const);

const noVerdicts = {
  blocked: 0,
  degraded: 0,
  unknown: 0,
  'not-live': 0,
  reachable: 0,
};

/** What the backend answers to the page of a spoke, state by state. */
export const spokeViews = {
  clear,
  building: {
    ...clear,
    exposures: 0,
    verdicts: noVerdicts,
    stages: [
      { stage: 'described', state: 'done' },
      { stage: 'network', state: 'done' },
      { stage: 'configured', state: 'done' },
      { stage: 'cluster', state: 'now' },
      { stage: 'targets', state: 'unknown' },
    ],
    setup: {
      message: 'unknown: no cluster credential',
      action:
        'Set the token of the cluster fitsync-prod-spoke: add this block to app-config',
      block: [
        'kubernetes:',
        '  clusterLocatorMethods:',
        '    - type: config',
        '      clusters:',
        '        - name: fitsync-prod-spoke',
        '          authProvider: serviceAccount',
        '          serviceAccountToken: ${FITSYNC_PROD_SPOKE_TOKEN}',
      ].join('\n'),
    },
    ports: [],
    hops: [],
    nodes: unread('Set the token of the cluster fitsync-prod-spoke'),
    loadBalancer: unread('Set loadBalancers for fitsync-prod-spoke'),
    certificates: unread('Set the token of the cluster fitsync-prod-spoke'),
    alarms: unread(
      'Allow cloudwatch:DescribeAlarms for the role that Backstage uses in account 111111111111',
    ),
    versions: { ...clear.versions, kubernetes: [], istio: [] },
    drift: undefined,
  },
  partly: {
    ...clear,
    unread: [
      {
        kind: 'kubernetes',
        name: 'fitsync-prod-spoke',
        action: 'Check that the API server runs and can be reached',
        lastSuccessAt: ago(2 * 3600),
      },
    ],
    nodes: unread('Check that the API server runs and can be reached'),
    certificates: unread('Check that the API server runs and can be reached'),
  },
  notAll: {
    ...clear,
    exposures: 1,
    verdicts: { ...noVerdicts, reachable: 1 },
    all: false,
    drift: undefined,
  },
} satisfies Record<string, SpokeView>;
