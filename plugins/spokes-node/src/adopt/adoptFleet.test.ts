import {
  adoptedSpokeSchema,
  adoptionSchema,
  Facts,
  hubBlueprintSchema,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { omit } from 'lodash';
import { hostileTexts } from '../testing/hostileTexts';
import { denied } from '../testing/observed';
import { referenceScene, valueOf } from '../testing/referenceScene';
import { adoptFleet } from './adoptFleet';

const options = {
  owner: 'group:default/platform',
  stateBucket: 'corp-terraform-state',
};
const scene = referenceScene;
const adopt = (damage: (s: ReturnType<typeof scene>) => void = () => {}) => {
  const one = scene();
  damage(one);
  return adoptFleet(one.facts, options);
};
const missing = (of: { missing: { field: string }[] }) =>
  of.missing.map(({ field }) => field);

describe('adoptFleet', () => {
  it('derives a hub that a blueprint takes', () => {
    const [hub] = adopt().hubs;
    expect(hubBlueprintSchema.parse(hub.blueprint)).toMatchObject({
      name: 'fitsync-hub',
      account: '111111111111',
      region: 'us-east-2',
      cidr: '10.0.0.0/16',
      azs: ['us-east-2a', 'us-east-2b'],
      transitGateway: { kind: 'existing' },
      remoteState: { bucket: 'corp-terraform-state', region: 'us-east-2' },
    });
    expect(hub.missing.filter(({ required }) => required)).toEqual([]);
  });

  it('derives spokes, and says what told each value', () => {
    const [spoke] = adopt().spokes;
    expect(spoke.blueprint).toMatchObject({
      name: 'fitsync-prod-spoke',
      hub: 'fitsync-hub',
      cidr: '10.1.0.0/16',
      azs: ['us-east-2a'],
      nodePorts: { http: 30080, https: 30443 },
    });
    const told = new Set(spoke.derived.map(({ field }) => field));
    const { apiVersion, kind, ...values } = spoke.blueprint;
    for (const field of Object.keys(values)) {
      expect([...told].some(one => one.split('.')[0] === field)).toBe(true);
    }
    expect(spoke.derived.every(({ evidence }) => evidence !== '')).toBe(true);
  });

  it('never gives a default for what no fact tells', () => {
    const [spoke] = adopt().spokes;
    expect(missing(spoke)).toEqual(
      expect.arrayContaining(['instance', 'podCidr', 'serviceCidr', 'alarms']),
    );
    expect(spoke.blueprint).not.toHaveProperty('instance');
    expect(spoke.blueprint).not.toHaveProperty('podCidr');
    for (const one of spoke.missing) expect(one.howToFindOut).not.toBe('');
  });

  it('leaves owner and state to people', () => {
    const { hubs, spokes } = adoptFleet(scene().facts);
    expect(missing(hubs[0])).toEqual(
      expect.arrayContaining(['owner', 'remoteState']),
    );
    expect(missing(spokes[0])).toContain('remoteState');
    expect(spokes[0].blueprint.owner).toBe('group:default/platform');
  });

  it('maps load balancer, cluster and attachment', () => {
    const { mapping } = adopt();
    expect(mapping).toMatchObject([
      {
        spoke: 'fitsync-prod-spoke',
        cluster: 'fitsync-prod-spoke',
        loadBalancer: { name: 'fitsync-prod-nlb' },
        attachment: expect.stringMatching(/^tgw-attach-/),
      },
      { loadBalancer: { name: 'fitsync-stage-nlb' } },
    ]);
    expect(mapping[0].evidence.join(' ')).toContain('10.1.1.49:30080');
  });

  it('says that nothing is known where nothing could be read', () => {
    const { hubs, mapping, spokes } = adopt(({ aws, cluster }) => {
      aws.vpcs = denied('ec2:DescribeVpcs');
      aws.loadBalancers = denied('elasticloadbalancing:DescribeLoadBalancers');
      cluster.nodes = denied('nodes');
    });
    expect(hubs[0].blueprint).not.toHaveProperty('cidr');
    expect(missing(hubs[0])).toEqual(
      expect.arrayContaining(['cidr', 'azs', 'transitGateway']),
    );
    expect(missing(spokes[0])).toEqual(
      expect.arrayContaining(['cidr', 'azs', 'masters', 'versions.k3s']),
    );
    expect(mapping[0].loadBalancer).toBeUndefined();
    expect(mapping[0].evidence.join(' ')).toMatch(/No load balancer is known/);
  });

  it('tells a block that no blueprint takes, with the block', () => {
    const [spoke] = adopt(({ aws, ids }) => {
      for (const vpc of valueOf(aws.vpcs)) {
        if (vpc.id === ids.prod.vpcId) vpc.cidrs = ['10.0.0.0/8'];
      }
    }).spokes;
    expect(spoke.missing.find(({ field }) => field === 'cidr')?.why).toMatch(
      /says '10.0.0.0\/8', which must be from \/16 to \/24/,
    );
  });

  it('imports only what the modules would leave as it is', () => {
    const { imports, notes } = adopt();
    const to = imports.map(one => `${one.folder} ${one.to}`);
    expect(to).toContain('hubs/fitsync-hub module.hub.aws_vpc.this');
    expect(to).toContain(
      'hubs/fitsync-hub module.hub.aws_subnet.public["us-east-2a"]',
    );
    expect(to).toContain('spokes/fitsync-prod-spoke module.spoke.aws_vpc.this');
    expect(to.join('\n')).not.toContain('aws_instance');
    // The load balancer of the reference has a name of its own.
    expect(to.join('\n')).not.toContain('aws_lb.this');
    expect(notes.join('\n')).toContain('fitsync-prod-nlb');
  });

  it('derives exposures, without their owner', () => {
    const podinfo = adopt().exposures.find(({ name }) =>
      name.endsWith('demo/podinfo'),
    );
    expect(podinfo?.blueprint).toMatchObject({
      service: 'podinfo',
      namespace: 'demo',
      spoke: 'fitsync-stage-spoke',
      method: { kind: 'path', path: '/' },
    });
    expect(missing(podinfo!)).toContain('owner');
  });

  it('is what the API says', () => {
    const adoption = adopt();
    expect(adoptionSchema.parse(adoption)).toEqual(adoption);
  });

  describe.each(hostileTexts)('with strangers’ text %j', text => {
    const found = () => {
      const one = scene();
      rename(one.facts, text);
      return adoptFleet(one.facts, options);
    };

    it('keeps it on one line, and out of Terraform', () => {
      const adoption = found();
      for (const { id, to } of adoption.imports) {
        expect(id).toMatch(/^[\w:/.-]+$/);
        expect(to).toMatch(/^module\.(hub|spoke)\.[\w.]+(\["[a-z0-9-]+"\])?$/);
      }
      const words = [
        ...adoption.notes,
        ...adoption.mapping.flatMap(({ evidence, loadBalancer }) => [
          ...evidence,
          loadBalancer?.name ?? '',
        ]),
        ...[
          ...adoption.hubs,
          ...adoption.spokes,
          ...adoption.exposures,
        ].flatMap(({ derived, missing: gaps }) => [
          ...derived.map(({ evidence }) => evidence),
          ...gaps.map(({ why }) => why),
        ]),
      ];
      for (const word of words)
        expect(word).not.toMatch(/[\n\r\u202e\u2028`<]/);
    });

    it('never makes a blueprint of it', () => {
      const { spokes, hubs } = found();
      const clean = adopt();
      const all = [...clean.hubs, ...clean.spokes];
      [...hubs, ...spokes].forEach(({ blueprint }, n) => {
        expect(blueprint).toEqual(omit(all[n].blueprint, 'azs'));
      });
    });
  });

  it('is described by a schema that refuses what is no id', () => {
    expect(
      adoptedSpokeSchema.safeParse({
        imports: [{ to: 'module.spoke.aws_vpc.this', id: '${file("/x")}' }],
      }).success,
    ).toBe(false);
    expect(
      spokeBlueprintSchema.shape.adopted.safeParse({ vpc: 'vpc-1"' }).success,
    ).toBe(false);
  });
});

/** Everything that a person may name in AWS. */
function rename(facts: Facts, text: string) {
  for (const aws of facts.aws) {
    for (const one of valueOf(aws.loadBalancers)) one.name = text;
    for (const one of valueOf(aws.targetGroups)) one.name = text;
    for (const one of valueOf(aws.vpcs)) one.tags = { Name: text };
    for (const one of valueOf(aws.subnets)) one.zoneName = text;
  }
}
