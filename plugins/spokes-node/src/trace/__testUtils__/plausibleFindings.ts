import {
  Finding,
  Message,
  Remedy,
  toFinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { maxBy, memoize } from 'lodash';

const certificate =
  'arn:aws:acm:us-east-2:111111111111:certificate/fitsync-prod-spoke';

/** What a check gives, by the name of the placeholder. */
const plausible: Record<string, string> = {
  routeTable: 'rtb-0a9b8c7d6e5f40312',
  transitGateway: 'tgw-0c4d1e5f6a7b80912',
  attachment: 'tgw-attach-0a0b0c0d0e0f10213',
  table: 'tgw-rtb-0a6b5c4d3e2f10897',
  vpc: 'vpc-0a1b2c3d4e5f60718',
  group: 'sg-0a1f2e3d4c5b60798',
  groups: 'sg-0a1f2e3d4c5b60798, sg-0b2e3d4c5b6079817',
  backend: '/spec/rules/0/backendRefs/0',
  cidr: '10.1.0.0/16',
  cidrs: '10.0.1.0/24, 10.0.2.0/24',
  shadow: '10.1.1.0/24',
  address: '10.1.1.49',
  nodes: '10.1.1.49, 10.1.1.104',
  port: '30080',
  nodePort: '30080',
  nodePorts: '30080, 30443',
  ports: '9080, 9090',
  served: 'team-a/shop.example.com, *.example.com',
  existing: 'demo/shop-gateway',
  ignored: 'demo/shop-limits',
  index: '0',
  istiod: 'istio-system/istiod',
  labels: 'istio=ingressgateway',
  others: 'demo/shop-web, demo/shop-raw',
  path: '/shop',
  place: '/spec/rules/0',
  protocol: 'http',
  selector: 'app=shop, version=v1',
  cordoned: 'worker-0, worker-1',
  hosts: 'shop.example.com',
  ingress: 'shop.istio-system.svc.cluster.local',
  issuer: 'letsencrypt',
  names: 'shop.example.com, *.shop.example.com',
  onGateway: 'demo/shop',
  places: '/spec/rules/0/to/0/operation/notPaths',
  route: 'demo/shop',
  seen: '/shop',
  split: 'stable 90, next 10',
};
/** Where one code means something else by a name than the others do. */
const ofCode: Record<string, Record<string, string> | undefined> = {
  ACM_EXPIRED: { certificate, zone: 'example.com' },
  ACM_EXPIRES_SOON: { certificate, zone: 'example.com' },
  DR_SUBSET_EMPTY: { place: '/spec/http/0/route/0/destination/subset' },
  EGRESS_NAT_AZ: { zone: 'use2-az2' },
  EGRESS_NAT_MISSING: { subnet: 'subnet-0c33d44e55f660773' },
  GW_PORT_UNRESOLVED: { expected: '80' },
  GWAPI_CRD_TOO_OLD: { needed: 'v1.0.0' },
  GWAPI_REF_NOT_GRANTED: {
    from: 'HTTPRoute demo/shop',
    to: 'Service payments/shop',
  },
  SG_TOO_BROAD: { ports: 'TCP 30000-32767' },
  INJECT_WEBHOOK_DOWN: { places: '/webhooks/0/clientConfig/service' },
  TAG_MISSING: { resources: 'vpc-0a1b2c3d4e5f60718' },
  VS_RULES_IGNORED_AT_INGRESS: { place: '/spec/http/0/route', port: '80' },
  VS_MATCH_DUPLICATE: { place: '/spec/http/0/match/0' },
  VS_SUBSET_MISSING: { place: '/spec/http/0/route/0/destination/subset' },
};
/** As AWS has the names of its own things. */
export const arn =
  'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/shop/6d0ecf831eec9f09';

/** What the texts and the remedies of a message are made of. */
export interface Fields {
  args: Record<string, string>;
  forFix: Record<string, string>;
  /** A name as Kubernetes has them for its own objects, an ARN for those of AWS. */
  resource: {
    name: string;
    namespace: string;
    cluster: string;
    region: string;
  };
}

/** Fields as a check would give them. */
export function plausibleFields(
  { code, template, fix, fixNeeds = [] }: Message,
  name: string,
): Fields {
  const valueOf = (key: string) =>
    ofCode[code]?.[key] ?? plausible[key] ?? 'shop';
  const names = [...`${template} ${fix}`.matchAll(/\{(\w+)\}/g)];
  return {
    args: Object.fromEntries(
      names.map(([, key]) => [key, key === 'arn' ? arn : valueOf(key)]),
    ),
    forFix: Object.fromEntries(fixNeeds.map(key => [key, valueOf(key)])),
    resource: {
      name,
      namespace: 'demo',
      cluster: 'fitsync-prod-spoke',
      region: 'us-east-2',
    },
  };
}

/** Everything that a reader may copy and run. */
export const runnable = (remedies: Remedy[]) =>
  remedies.flatMap(remedy => {
    if (remedy.kind === 'command') return [remedy.argv, remedy.verify];
    if (remedy.kind === 'look') return [remedy.argv];
    return remedy.kind === 'patch' ? [[remedy.text]] : [];
  });

/** Some fixes are there for some kinds only. */
const kinds = [
  ...['Thing', 'AuthorizationPolicy', 'Certificate', 'DestinationRule'],
  ...['Kustomization', 'MutatingWebhookConfiguration', 'PeerAuthentication'],
  ...['Service', 'VirtualService'],
];

/** The kind of which a message has the most to copy. */
const kindOf = memoize(
  (message: Message) =>
    maxBy(
      kinds,
      kind =>
        runnable(
          message.remedies?.(
            plausibleFields(message, 'shop').args,
            { kind, ...plausibleFields(message, 'shop').resource },
            plausibleFields(message, 'shop').forFix,
          ) ?? [],
        ).length,
    ) ?? 'Thing',
);

/** The finding of the kind of thing that the message has the most to copy of. */
export function findingOf(
  message: Message,
  { args, forFix, resource }: Fields,
): Finding {
  const kind = kindOf(message);
  return toFinding(message, {
    resource: { kind, ...resource },
    args,
    forFix,
    evidence: [
      {
        source: 'ec2:DescribeRouteTables',
        subject: `routes of ${resource.name}`,
        observed: resource.name,
        expected: resource.name,
        observedAt: '2026-11-24T02:14:00.000Z',
      },
    ],
  });
}
