import { denied } from '../../../testing/observed';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { hubRoutesToSpoke } from './hubRoutesToSpoke';

const withoutSpoke = ({ hubTable, ids }: ReferenceScene) => {
  hubTable.routes = hubTable.routes.filter(
    ({ destination }) => destination !== ids.prod.cidr,
  );
};

describe(hubRoutesToSpoke.id, () => {
  it('passes while both zones lead to the Transit Gateway', () => {
    expect(runCheckOn(hubRoutesToSpoke)).toMatchObject({
      status: 'pass',
      summary: 'Route to the spoke in 2 zones',
    });
  });

  it('reports HUB_ROUTE_MISSING with the route to add', () => {
    const { findings } = runCheckOn(hubRoutesToSpoke, withoutSpoke);
    expect(findings).toMatchObject([
      {
        code: 'HUB_ROUTE_MISSING',
        resource: { name: 'rtb-0a9b8c7d6e5f40312', region: 'us-east-2' },
      },
    ]);
    expect(findings[0].share).toBeUndefined();
    expect(findings[0].message).toContain('igw-0f1e2d3c4b5a69780 (0.0.0.0/0)');
    expect(findings[0].fix.remedies[1]).toMatchObject({
      argv: [
        ...['aws', 'ec2', 'create-route'],
        ...['--route-table-id', 'rtb-0a9b8c7d6e5f40312'],
        ...['--destination-cidr-block', '10.1.0.0/16'],
        ...['--transit-gateway-id', 'tgw-0c4d1e5f6a7b80912'],
        ...['--region', 'us-east-2'],
      ],
    });
  });

  it('states one zone of two when one falls back to the main table', () => {
    const { findings } = runCheckOn(hubRoutesToSpoke, ({ hubTable }) => {
      hubTable.subnetIds.pop();
    });
    expect(findings).toMatchObject([
      {
        code: 'HUB_ROUTE_MISSING',
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
  });

  it('names both tables, and no share, when each zone has its own', () => {
    const { findings } = runCheckOn(hubRoutesToSpoke, scene => {
      scene.hubTable.subnetIds.pop();
      withoutSpoke(scene);
    });
    expect(findings.map(({ code, share }) => [code, share])).toEqual([
      ['HUB_ROUTE_MISSING', undefined],
      ['HUB_ROUTE_MISSING', undefined],
    ]);
  });

  it('reports HUB_ROUTE_BLACKHOLE for a route whose gateway is gone', () => {
    const { codes } = runCheckOn(hubRoutesToSpoke, ({ hubTable, ids }) => {
      hubTable.routes
        .filter(({ destination }) => destination === ids.prod.cidr)
        .forEach(route => {
          route.state = 'blackhole';
        });
    });
    expect(codes).toEqual(['HUB_ROUTE_BLACKHOLE']);
  });

  it('reports HUB_ROUTE_SHADOWED for a narrower route elsewhere', () => {
    const { findings } = runCheckOn(hubRoutesToSpoke, ({ hubTable }) => {
      hubTable.routes.push({
        destination: '10.1.1.0/24',
        target: { kind: 'other', id: 'pcx-0123456789abcdef0' },
        state: 'active',
        origin: 'create-route',
      });
    });
    expect(findings).toMatchObject([{ code: 'HUB_ROUTE_SHADOWED' }]);
    expect(findings[0].message).toContain('10.1.1.0/24');
  });

  it('accepts a narrower route through the Transit Gateway', () => {
    const { codes } = runCheckOn(hubRoutesToSpoke, ({ hubTable, ids }) => {
      hubTable.routes.push({
        destination: '10.1.1.0/24',
        target: { kind: 'transit-gateway', id: ids.transitGatewayId },
        state: 'active',
        origin: 'create-route',
      });
    });
    expect(codes).toEqual([]);
  });

  it('accepts a default route through the Transit Gateway', () => {
    const { codes } = runCheckOn(hubRoutesToSpoke, scene => {
      withoutSpoke(scene);
      scene.hubTable.routes
        .filter(({ destination }) => destination === '0.0.0.0/0')
        .forEach(route => {
          route.target = {
            kind: 'transit-gateway',
            id: scene.ids.transitGatewayId,
          };
        });
    });
    expect(codes).toEqual([]);
  });

  it('is about a spoke: the route of another one is not its own', () => {
    const { codes } = runCheckOn(hubRoutesToSpoke, withoutSpoke, {
      spoke: 'fitsync-stage-spoke',
      namespace: 'demo',
      service: 'podinfo',
    });
    expect(codes).toEqual([]);
  });

  it('still judges the targets when the nodes may not be read', () => {
    const { codes } = runCheckOn(hubRoutesToSpoke, scene => {
      withoutSpoke(scene);
      scene.cluster.nodes = {
        ...denied('list v1/nodes'),
        value: valueOf(scene.cluster.nodes),
      };
    });
    expect(codes).toEqual(['HUB_ROUTE_MISSING']);
  });

  it('is unknown, never passing, when route tables may not be read', () => {
    const { status } = runCheckOn(hubRoutesToSpoke, ({ aws }) => {
      aws.routeTables = denied('ec2:DescribeRouteTables');
    });
    expect(status).toBe('unknown');
  });
});
