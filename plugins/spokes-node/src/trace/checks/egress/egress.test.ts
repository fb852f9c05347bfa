import { denied } from '../../../testing/observed';
import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { answersReturnToSpoke } from './answersReturnToSpoke';
import { hubHasNat } from './hubHasNat';
import { nodesHaveDefaultRoute } from './nodesHaveDefaultRoute';
import { zonesHaveOwnNat } from './zonesHaveOwnNat';

describe(nodesHaveDefaultRoute.id, () => {
  it('passes with a default route', () => {
    expect(runCheckOn(nodesHaveDefaultRoute).status).toBe('pass');
  });

  it.each([
    ['only a route to the hub', { destination: '10.0.0.0/16' }],
    ['a blackhole', { state: 'blackhole' as const }],
  ])('reports EGRESS_NO_DEFAULT with %s', (_, change) => {
    const { findings } = runCheckOn(nodesHaveDefaultRoute, ({ spokeTable }) =>
      Object.assign(spokeTable.routes[1], change),
    );
    expect(findings).toMatchObject([
      {
        code: 'EGRESS_NO_DEFAULT',
        resource: { name: 'rtb-0d6e5f40321435465' },
        effect: 'degrades',
      },
    ]);
  });

  it('does not mind another way out', () => {
    const { status } = runCheckOn(nodesHaveDefaultRoute, ({ spokeTable }) => {
      spokeTable.routes[1].target = { kind: 'nat-gateway', id: 'nat-1' };
    });
    expect(status).toBe('pass');
  });

  it('is unknown, never passing, when route tables may not be read', () => {
    const { status } = runCheckOn(nodesHaveDefaultRoute, ({ aws }) => {
      aws.routeTables = denied('ec2:DescribeRouteTables');
    });
    expect(status).toBe('unknown');
  });
});

describe(hubHasNat.id, () => {
  it('passes while each zone has a NAT gateway', () => {
    expect(runCheckOn(hubHasNat).status).toBe('pass');
  });

  it('reports EGRESS_NAT_MISSING for the zone without', () => {
    const { findings } = runCheckOn(hubHasNat, ({ attachmentTables }) => {
      attachmentTables[1].routes.pop();
    });
    expect(findings).toMatchObject([
      {
        code: 'EGRESS_NAT_MISSING',
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
    expect(findings[0].message).toContain('to nowhere');
  });

  it('reports EGRESS_NAT_MISSING for an internet gateway, which takes no private address', () => {
    const { codes } = runCheckOn(hubHasNat, ({ attachmentTables }) => {
      attachmentTables[0].routes[1].target.kind = 'internet-gateway';
    });
    expect(codes).toEqual(['EGRESS_NAT_MISSING']);
  });

  it('does not judge a firewall, nor a spoke with its own way out', () => {
    const behindFirewall = runCheckOn(hubHasNat, ({ attachmentTables }) => {
      attachmentTables[0].routes[1].target.kind = 'other';
    });
    const onItsOwn = runCheckOn(hubHasNat, scene => {
      scene.attachmentTables[0].routes.pop();
      scene.spokeTable.routes[1].target = { kind: 'nat-gateway', id: 'nat-1' };
    });
    expect([behindFirewall.codes, onItsOwn.codes]).toEqual([[], []]);
  });

  it('is unknown, never passing, when route tables may not be read', () => {
    const { status } = runCheckOn(hubHasNat, ({ aws }) => {
      aws.routeTables = denied('ec2:DescribeRouteTables');
    });
    expect(status).toBe('unknown');
  });
});

describe(answersReturnToSpoke.id, () => {
  it('passes while the NAT gateways know the way', () => {
    expect(runCheckOn(answersReturnToSpoke).status).toBe('pass');
  });

  it('reports EGRESS_RETURN_MISSING with the spoke’s block', () => {
    const { findings } = runCheckOn(answersReturnToSpoke, ({ hubTable }) => {
      hubTable.routes = hubTable.routes.filter(
        ({ destination }) => destination !== '10.1.0.0/16',
      );
    });
    expect(findings).toMatchObject([
      {
        code: 'EGRESS_RETURN_MISSING',
        resource: { name: 'rtb-0a9b8c7d6e5f40312' },
      },
    ]);
    expect(findings[0].fix.summary).toContain('10.1.0.0/16');
  });

  it.each([
    ['may not be read', denied('ec2:DescribeNatGateways')],
    ['never were read', undefined],
  ])('is unknown when NAT gateways %s', (_, natGateways) => {
    const { status } = runCheckOn(answersReturnToSpoke, ({ aws }) => {
      Object.assign(aws, { natGateways });
    });
    expect(status).toBe('unknown');
  });

  it('is unknown when one that a route leads to is not listed', () => {
    const { status } = runCheckOn(answersReturnToSpoke, ({ aws }) => {
      if (aws.natGateways) valueOf(aws.natGateways).pop();
    });
    expect(status).toBe('unknown');
  });
});

describe(zonesHaveOwnNat.id, () => {
  it('passes while each zone has its own', () => {
    expect(runCheckOn(zonesHaveOwnNat).status).toBe('pass');
  });

  it('warns with EGRESS_NAT_AZ where zones share one', () => {
    const { status, findings } = runCheckOn(zonesHaveOwnNat, scene => {
      const [first, second] = scene.attachmentTables;
      second.routes[1].target.id = first.routes[1].target.id;
    });
    expect(status).toBe('warn');
    expect(findings[0].message).toBe(
      'Traffic of use2-az2 leaves through nat-0a1c2e3f405162738 in use2-az1.',
    );
  });
});
