import { DnsRecord } from '@fitsync/backstage-plugin-spokes-common';
import { denied, ok } from '../../../testing/observed';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { hostLeadsToLoadBalancer } from './hostLeadsToLoadBalancer';

const host = 'prod.fitsync.example';
const zone = { id: 'Z1', name: 'fitsync.example', private: false };
const inside = { id: 'Z2', name: 'fitsync.example', private: true };
const ours = 'fitsync-prod-nlb-50dc6c495c0c9188.elb.us-east-2.amazonaws.com';
const another = 'other-0123456789.elb.us-east-2.amazonaws.com';

const record = (
  targets: string[],
  name = host,
  type: DnsRecord['type'] = 'A',
): DnsRecord => ({ name, type, targets });

/** productpage under a host of its own, with these zones and records. */
const named =
  (records: DnsRecord[], zones = [zone], insideRecords: DnsRecord[] = []) =>
  ({ aws, cluster }: ReferenceScene) => {
    for (const { spec } of valueOf(cluster.virtualServices))
      spec.hosts = [host];
    aws.hostedZones = ok(zones);
    aws.dnsRecords = { Z1: ok(records), Z2: ok(insideRecords) };
  };
const judge = (scene: (scene: ReferenceScene) => void) =>
  runCheckOn(hostLeadsToLoadBalancer, scene);

describe(hostLeadsToLoadBalancer.id, () => {
  it.each([
    ['an alias to the load balancer', [record([ours])]],
    ['its dual-stack alias', [record([`dualstack.${ours}`])]],
    ['a CNAME', [record([ours], host, 'CNAME')]],
    ['a wildcard', [record([ours], '*.fitsync.example')]],
    ['a CDN in front', [record(['d111111abcdef8.cloudfront.net'])]],
    ['addresses', [record(['203.0.113.7', '203.0.113.8'])]],
  ])('passes with %s', (_, records) => {
    expect(judge(named(records)).status).toBe('pass');
  });

  it('reports DNS_NO_RECORD', () => {
    const { findings } = judge(named([record([ours], 'www.fitsync.example')]));
    expect(findings).toMatchObject([
      { code: 'DNS_NO_RECORD', resource: { kind: 'HostedZone' } },
    ]);
    expect(findings[0].message).toContain(`${host} in the zone`);
  });

  it('reports DNS_WRONG_TARGET, with the share of weighted records', () => {
    expect(judge(named([record([another])])).codes).toEqual([
      'DNS_WRONG_TARGET',
    ]);
    expect(
      judge(named([record([another]), record([ours])])).findings,
    ).toMatchObject([{ share: { affected: 1, total: 2, of: 'records' } }]);
  });

  it('takes a record of its own before a wildcard', () => {
    const records = [record([ours], '*.fitsync.example'), record([another])];
    expect(judge(named(records)).codes).toEqual(['DNS_WRONG_TARGET']);
  });

  it('reports DNS_PRIVATE_ZONE where only a private zone knows it', () => {
    const { codes } = judge(named([], [zone, inside], [record([ours])]));
    expect(codes).toEqual(['DNS_PRIVATE_ZONE']);
  });

  it.each([
    ['the zone is elsewhere', named([], [])],
    ['only a private zone is here', named([], [inside], [record([ours])])],
    ['the zone hands the name on', named([record(['ns.example'], host, 'NS')])],
    ['clients use the load balancer’s name', () => {}],
  ])('does not judge where %s', (_, scene) => {
    expect(judge(scene).status).toBe('skipped');
  });

  it.each([
    ['zones', { hostedZones: denied() }],
    ['records', { dnsRecords: { Z1: denied() } }],
    ['anything, being older', { hostedZones: undefined }],
  ])('is unknown, never passing, without %s', (_, facts) => {
    const { status } = judge(scene => {
      named([record([ours])])(scene);
      Object.assign(scene.aws, facts);
    });
    expect(status).toBe('unknown');
  });
});
