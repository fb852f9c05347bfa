import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

const hub = { account: '111111111111', region: 'us-east-2' };

export const hubRouteMissing: Finding = {
  code: 'HUB_ROUTE_MISSING',
  severity: 'error',
  hop: 'hub-route',
  title: "The hub's public subnets have no route to the spoke",
  message:
    "the hub's public subnets have no route to 10.1.0.0/16, so the load balancer cannot reach any node.",
  resource: { kind: 'RouteTable', name: 'rtb-0c4d', ...hub },
  evidence: [
    {
      source: 'ec2:DescribeRouteTables',
      subject: 'routes of rtb-0c4d',
      observed: '10.0.0.0/16 → local, 0.0.0.0/0 → igw-09ff',
      expected: '10.1.0.0/16 → tgw-0ab1',
      observedAt: ago(180),
    },
  ],
  fix: {
    summary: 'add 10.1.0.0/16 → tgw-0ab1 to rtb-0c4d.',
    remedies: [
      {
        kind: 'command',
        argv: [
          'aws',
          'ec2',
          'create-route',
          '--region',
          'us-east-2',
          '--route-table-id',
          'rtb-0c4d',
          '--destination-cidr-block',
          '10.1.0.0/16',
          '--transit-gateway-id',
          'tgw-0ab1',
        ],
        risk: 'Traffic of every service on the spoke starts to flow at once.',
        verify: [
          'aws',
          'ec2',
          'describe-route-tables',
          '--region',
          'us-east-2',
          '--route-table-ids',
          'rtb-0c4d',
        ],
        backToCode:
          'Import the route in the same pull request; otherwise the next apply fails because it exists.',
      },
      {
        kind: 'patch',
        language: 'hcl',
        where: "the hub's Terraform",
        text: 'import {\n  to = aws_route.spoke["fitsync-prod-spoke"]\n  id = "rtb-0c4d_10.1.0.0/16"\n}',
      },
      {
        kind: 'docs',
        url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
        title: 'Transit Gateway attachments',
      },
    ],
  },
  responsible: 'platform',
};

export const serviceWithoutEndpoints: Finding = {
  code: 'SERVICE_NO_ENDPOINTS',
  severity: 'error',
  hop: 'service',
  title: 'The Service selects no ready pod',
  message: 'Service default/details selects no ready pod.',
  resource: { kind: 'Service', name: 'details', namespace: 'default' },
  evidence: [],
  fix: {
    summary: "make the Service's selector match the labels of its pods.",
    remedies: [],
  },
  responsible: 'app',
};

export const sidecarMissing: Finding = {
  code: 'SIDECAR_MISSING',
  severity: 'error',
  hop: 'pod',
  title: 'A pod has no sidecar under STRICT mTLS',
  message:
    'pod details-7f9d has no sidecar, so requests that the Service sends to it are refused.',
  resource: { kind: 'Pod', name: 'details-7f9d', namespace: 'default' },
  evidence: [],
  fix: {
    summary: 'label the namespace default for injection and restart the pod.',
    remedies: [
      {
        kind: 'command',
        argv: [
          'kubectl',
          '-n',
          'default',
          'rollout',
          'restart',
          'deployment/details',
        ],
        risk: 'The pods restart one by one.',
        verify: [],
        backToCode: 'Put the label into the namespace manifest.',
      },
    ],
  },
  responsible: 'app',
  share: { affected: 1, total: 3, of: 'pods' },
};

export const permissiveMtls: Finding = {
  code: 'MTLS_PERMISSIVE',
  severity: 'warning',
  hop: 'peer-authentication',
  title: 'Plain text is accepted',
  message: 'namespace default accepts plain text beside mTLS.',
  resource: {
    kind: 'PeerAuthentication',
    name: 'default',
    namespace: 'default',
  },
  evidence: [],
  fix: { summary: 'set mode STRICT.', remedies: [] },
  responsible: 'app',
};

export const oneZone: Finding = {
  code: 'NLB_SINGLE_ZONE',
  severity: 'warning',
  hop: 'nlb',
  title: 'The load balancer stands in one zone',
  message: 'NLB fitsync-prod-spoke-public-nlb stands only in us-east-2a.',
  resource: {
    kind: 'LoadBalancer',
    name: 'fitsync-prod-spoke-public-nlb',
    ...hub,
  },
  evidence: [],
  fix: { summary: 'add a subnet of a second zone.', remedies: [] },
  responsible: 'platform',
};

export const certificateExpiresSoon: Finding = {
  code: 'CERT_EXPIRES_SOON',
  severity: 'warning',
  hop: 'certificate',
  title: 'The certificate expires soon',
  message:
    'the certificate of shop.example.com in istio-system/shop-tls expires on 2026-12-06, and nothing says that it will be renewed.',
  resource: {
    kind: 'Certificate',
    name: 'shop',
    namespace: 'istio-system',
    cluster: 'fitsync-prod-spoke',
  },
  evidence: [
    {
      source: 'kubernetes:list certificates',
      subject: 'status.notAfter of Certificate istio-system/shop',
      observed: '2026-12-06T00:00:00Z',
      expected: '14 days or more',
      observedAt: ago(40),
    },
  ],
  fix: {
    summary: 'look at why cert-manager does not renew it.',
    remedies: [],
  },
  responsible: 'platform',
};

export const zonePartial: Finding = {
  code: 'PATH_ZONE_PARTIAL',
  severity: 'error',
  hop: 'targets',
  title: 'One zone of the load balancer reaches no target',
  message:
    'The address 10.0.2.23 of load balancer fitsync-prod-nlb in us-east-2b has no healthy target: about 1 in 2 clients get that address.',
  resource: { kind: 'LoadBalancer', name: 'fitsync-prod-nlb', ...hub },
  evidence: [
    {
      source: 'cloudwatch:GetMetricData',
      subject: 'healthy targets that 10.0.2.23 in us-east-2b counts',
      observed: '0',
      expected: '1 or more',
      observedAt: ago(60),
    },
  ],
  fix: {
    summary:
      'Compare the route table and the attachment of us-east-2b with those of a zone that works.',
    remedies: [],
  },
  responsible: 'platform',
  share: { affected: 1, total: 2, of: 'addresses of the load balancer' },
};
