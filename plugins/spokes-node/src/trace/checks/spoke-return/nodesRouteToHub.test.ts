import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { nodesRouteToHub } from './nodesRouteToHub';

describe(nodesRouteToHub.id, () => {
  it('passes while the default route leads to the Transit Gateway', () => {
    expect(runCheckOn(nodesRouteToHub).status).toBe('pass');
  });

  it('reports SPOKE_RETURN_MISSING without a way back', () => {
    const { findings } = runCheckOn(nodesRouteToHub, ({ spokeTable }) => {
      spokeTable.routes = spokeTable.routes.slice(0, 1);
    });
    expect(findings).toMatchObject([
      {
        code: 'SPOKE_RETURN_MISSING',
        resource: { name: 'rtb-0d6e5f40321435465' },
      },
    ]);
    expect(findings[0].message).toContain('10.0.1.117, 10.0.2.19');
    const commands = findings[0].fix.remedies.filter(
      ({ kind }) => kind === 'command',
    );
    expect(commands).toHaveLength(2);
    expect(JSON.stringify(commands)).not.toContain('0.0.0.0/0');
  });

  it('states one zone of two when another route takes one of them', () => {
    const { findings } = runCheckOn(nodesRouteToHub, ({ spokeTable }) => {
      spokeTable.routes.push({
        destination: '10.0.2.0/24',
        target: { kind: 'nat-gateway', id: 'nat-0123456789abcdef0' },
        state: 'active',
        origin: 'create-route',
      });
    });
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'zones' } },
    ]);
  });

  it('does not take a blackhole for a way back', () => {
    const { codes } = runCheckOn(nodesRouteToHub, ({ spokeTable }) => {
      spokeTable.routes[1].state = 'blackhole';
    });
    expect(codes).toEqual(['SPOKE_RETURN_MISSING']);
  });

  it('looks at the subnet’s own table before the main one', () => {
    const { codes } = runCheckOn(nodesRouteToHub, scene => {
      scene.spokeTable.main = false;
      scene.spokeTable.subnetIds = [scene.ids.prod.nodeSubnets[0].id];
    });
    expect(codes).toEqual([]);
  });

  it('is unknown, never passing, when instances may not be read', () => {
    const { status } = runCheckOn(nodesRouteToHub, ({ aws }) => {
      aws.instances = denied('ec2:DescribeInstances');
    });
    expect(status).toBe('unknown');
  });
});
