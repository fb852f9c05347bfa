import { toFinding } from '../defineMessage';
import { Remedy } from '../finding';
import { hops } from '../hops';
import { findingsCatalogue, messages } from './index';

/** Rows 0 to 14, E and 25 of the hop table. */
const codes = `
  ISTIOD_UNAVAILABLE INJECT_WEBHOOK_DOWN MESH_ROOT_CERT_EXPIRES APISERVER_UNREACHABLE APISERVER_CERT_EXPIRES_SOON
  VERSION_EOL BACKUP_STALE
  DNS_NO_RECORD DNS_WRONG_TARGET DNS_PRIVATE_ZONE
  NLB_NOT_ACTIVE NLB_INTERNAL NLB_SUBNET_NO_IGW
  NLB_SG_INBOUND NLB_SG_EGRESS_TARGET NLB_SG_ABSENT
  VPC_BPA_BLOCKS
  LISTENER_MISSING LISTENER_NO_TG LISTENER_TLS_MISMATCH ACM_EXPIRED IDLE_TIMEOUT_SHORT
  TG_PORT_NE_NODEPORT TG_TYPE_NOT_IP TG_PRESERVE_IP_OVER_TGW TG_PPV2_MISMATCH TG_HC_PORT
  TG_EMPTY TARGET_STALE_IP NODE_UNREGISTERED TARGET_AZ_NOT_ALL TARGET_UNHEALTHY PATH_ZONE_PARTIAL
  HUB_ROUTE_MISSING HUB_ROUTE_BLACKHOLE HUB_ROUTE_SHADOWED
  TGW_ATTACH_STATE TGW_ATTACH_AZ_GAP
  TGW_NO_ASSOCIATION TGW_FWD_NO_ROUTE TGW_FWD_BLACKHOLE TGW_FWD_WRONG_ATTACHMENT TGW_PROPAGATION_MISSING
  ATTACH_SUBNET_NACL
  SPOKE_RETURN_MISSING TGW_RET_NO_ROUTE
  NACL_FWD_DENY NACL_RET_DENY
  CIDR_OVERLAP
  NODE_SG_NODEPORT NODE_SG_HC SG_TOO_BROAD
  NODE_NOT_READY NODE_MISSING_IN_K8S NODE_GHOST
  EGRESS_NO_DEFAULT EGRESS_NAT_MISSING EGRESS_RETURN_MISSING EGRESS_NAT_AZ
  PROBE_TIMEOUT PROBE_REFUSED PROBE_404_NR PROBE_500 PROBE_503_UF PROBE_503_UH PROBE_403 PROBE_TLS_RESET`
  .trim()
  .split(/\s+/);

/** An argument of each name that looks like what a check gives. */
const plausible: Record<string, string> = {
  routeTable: 'rtb-0a9b8c7d6e5f40312',
  transitGateway: 'tgw-0c4d1e5f6a7b80912',
  attachment: 'tgw-attach-0a0b0c0d0e0f10213',
  table: 'tgw-rtb-0a6b5c4d3e2f10897',
  vpc: 'vpc-0a1b2c3d4e5f60718',
  group: 'sg-0a1f2e3d4c5b60798',
  groups: 'sg-0a1f2e3d4c5b60798, sg-0b2e3d4c5b6079817',
  cidr: '10.1.0.0/16',
  cidrs: '10.0.1.0/24, 10.0.2.0/24',
  shadow: '10.1.1.0/24',
  address: '10.1.1.49',
  nodes: '10.1.1.49, 10.1.1.104',
  port: '30080',
  nodePort: '30080',
  nodePorts: '30080, 30443',
};
const arn =
  'arn:aws:elasticloadbalancing:us-east-2:111111111111:targetgroup/shop/6d0ecf831eec9f09';

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

function findingOf(code: string, valueOf: (name: string) => string) {
  const message = findingsCatalogue[code];
  const names = placeholders(`${message.template} ${message.fix}`);
  return toFinding(message, {
    resource: { kind: 'Thing', name: valueOf('arn'), region: 'us-east-2' },
    args: Object.fromEntries(names.map(name => [name, valueOf(name)])),
    evidence: [],
  });
}

const commandsAmong = (remedies: readonly Remedy[]) =>
  remedies.flatMap(remedy => (remedy.kind === 'command' ? [remedy] : []));

describe('catalogue of the AWS hops, the control plane and the probe', () => {
  it('has every code once', () => {
    expect(codes.filter(code => !findingsCatalogue[code])).toEqual([]);
    expect(new Set(messages.map(({ code }) => code)).size).toBe(
      messages.length,
    );
  });

  it.each(codes)('%s names a culprit and says what to do', code => {
    const message = findingsCatalogue[code];
    expect(placeholders(message.template).length).toBeGreaterThan(0);
    expect(message.template).toMatch(/\.$/);
    expect(message.meaning).toMatch(/\.$/);
    expect(message.fix).toMatch(/\.$/);
    expect(message.title).not.toMatch(/\.$/);
    expect(message.source).toMatch(/^https:\/\//);
    expect(hops).toHaveProperty([message.hop]);
  });

  it.each(codes)('%s follows only codes or hops that exist', code => {
    for (const cause of findingsCatalogue[code].follows ?? []) {
      expect({ ...findingsCatalogue, ...hops }).toHaveProperty([cause]);
    }
  });

  it.each(codes)('%s gives remedies that stay within their rules', code => {
    const { remedies } = findingOf(code, name =>
      name === 'arn' ? arn : plausible[name] ?? 'shop',
    ).fix;
    expect(remedies.length).toBeGreaterThan(0);
    for (const remedy of commandsAmong(remedies)) {
      expect(remedy.argv[0]).toBe('aws');
      expect(remedy.argv.slice(-2)).toEqual(['--region', 'us-east-2']);
      expect(remedy.verify.slice(-2)).toEqual(['--region', 'us-east-2']);
      expect(remedy.verify[2]).toMatch(/^(describe|get|search)-/);
      expect(remedy.argv.join(' ')).not.toMatch(/0\.0\.0\.0\/0|--force/);
      expect(remedy.argv[2]).not.toMatch(/^delete-/);
      expect(remedy.backToCode).not.toBe('');
    }
  });

  it.each(codes)('%s puts no hostile value into a remedy', code => {
    for (const hostile of ['$(id)', '; rm -rf /', '--all', '${x}', 'a\nb"c']) {
      const { remedies } = findingOf(code, () => hostile).fix;
      const text = JSON.stringify(remedies);
      expect(remedies.map(({ kind }) => kind)).not.toContain('command');
      expect(text).not.toContain(JSON.stringify(hostile).slice(1, -1));
    }
  });
});
