import { gatewayObjects } from '../../testing/gatewayObjects';
import { testWorld } from '../../testing/testWorld';
import { spokeNetwork, SpokeNetwork } from '../spokeNetwork';
import { ClusterStore } from '../World';
import { targetHealth } from './targetHealth';

const spoke = 'fitsync-prod-spoke';

function healthAfter(
  change: (network: SpokeNetwork, cluster: ClusterStore) => void,
) {
  const world = testWorld({
    [spoke]: gatewayObjects(['10.1.1.49', '10.1.1.104']),
  });
  const network = spokeNetwork(world.aws, spoke);
  change(network, world.clusters.get(spoke)!);
  const group = network.httpTargetGroup;
  return group.targets.map(target => targetHealth(world, group, target));
}

const failed = {
  state: 'unhealthy',
  reason: 'Target.FailedHealthChecks',
  description: 'Health checks failed',
};

describe('targetHealth', () => {
  it('is healthy on every node while the path is whole', () => {
    expect(healthAfter(() => {})).toEqual([
      { state: 'healthy' },
      { state: 'healthy' },
    ]);
  });

  it.each<[string, (network: SpokeNetwork, cluster: ClusterStore) => void]>([
    [
      'the hub has no route to the spoke',
      ({ hub }) => {
        hub.publicRouteTable.routes = hub.publicRouteTable.routes.filter(
          ({ destination }) => destination !== '10.1.0.0/16',
        );
      },
    ],
    [
      'the route of the hub is a blackhole',
      ({ hub }) => {
        hub.publicRouteTable.routes.forEach(route => {
          route.state = 'blackhole';
        });
      },
    ],
    [
      'a more specific route of the hub leads elsewhere',
      ({ hub }) => {
        hub.publicRouteTable.routes.push({
          destination: '10.1.1.0/24',
          targetId: 'pcx-0a1b2c3d4e5f60718',
          state: 'active',
          origin: 'CreateRoute',
        });
      },
    ],
    [
      "the hub's attachment is not available",
      ({ hub }) => {
        hub.attachment.state = 'pendingAcceptance';
      },
    ],
    [
      "the spoke's attachment is being deleted",
      ({ attachment }) => {
        attachment.state = 'deleting';
      },
    ],
    [
      "the hub's attachment is not associated",
      ({ hub }) => {
        hub.attachment.association = undefined;
      },
    ],
    [
      'the spoke does not propagate',
      ({ hub }) => {
        hub.transitGatewayRouteTable.propagatingAttachmentIds = [];
      },
    ],
    [
      'the forward route leads to another spoke',
      ({ hub }) => {
        hub.transitGatewayRouteTable.staticRoutes.push({
          destination: '10.1.0.0/16',
          attachmentId: 'tgw-attach-0c0d0e0f102132435',
        });
      },
    ],
    [
      'the spoke has no way back',
      ({ nodeRouteTable }) => {
        nodeRouteTable.routes.pop();
      },
    ],
    [
      'the Transit Gateway has no way back',
      ({ spokeTransitGatewayRouteTable }) => {
        spokeTransitGatewayRouteTable.staticRoutes = [];
      },
    ],
    [
      'the attachment has no subnet in the zone of the nodes',
      ({ attachment, ids }) => {
        attachment.subnetIds = [ids.nodeSubnets.b.id];
      },
    ],
    [
      'the nodes refuse the NLB',
      ({ nodeSecurityGroup }) => {
        nodeSecurityGroup.ingress = nodeSecurityGroup.ingress.filter(
          ({ fromPort }) => fromPort !== 30080,
        );
      },
    ],
    [
      'the NLB may not send to the nodes',
      ({ loadBalancerSecurityGroup }) => {
        loadBalancerSecurityGroup.egress = [];
      },
    ],
    [
      'the instances are stopped',
      ({ instances }) => {
        instances.forEach(instance => {
          instance.state = 'stopped';
        });
      },
    ],
    [
      'no Gateway makes Envoy listen',
      (_, cluster) => {
        cluster.remove('Gateway', 'bookinfo-gateway', 'default');
      },
    ],
    [
      'the gateway Service has another node port',
      (_, cluster) => {
        const service = cluster.get(
          'Service',
          'istio-ingressgateway',
          'istio-system',
        )!;
        service.spec.ports[0].nodePort = 31080;
      },
    ],
    [
      'the gateway has no ready endpoint',
      (_, cluster) => {
        const [slice] = cluster.list('EndpointSlice');
        slice.endpoints[0].conditions.ready = false;
      },
    ],
  ])('fails when %s', (_, change) => {
    expect(healthAfter(change)).toEqual([failed, failed]);
  });

  it('reads routes and rules through prefix lists', () => {
    const world = testWorld({ [spoke]: gatewayObjects(['10.1.1.49']) });
    const { hub, nodeSecurityGroup, httpTargetGroup } = spokeNetwork(
      world.aws,
      spoke,
    );
    world.aws.prefixLists.push(
      { id: 'pl-1', name: 'spokes', cidrs: ['10.1.0.0/16'] },
      { id: 'pl-2', name: 'nlb', cidrs: ['10.0.1.0/24'] },
    );
    hub.publicRouteTable.routes[2].destination = 'pl-1';
    nodeSecurityGroup.ingress[0].cidrs = [];
    const health = () =>
      targetHealth(world, httpTargetGroup, httpTargetGroup.targets[0]).state;

    expect(health()).toBe('unhealthy');
    nodeSecurityGroup.ingress[0].prefixListIds = ['pl-2'];
    expect(health()).toBe('healthy');
    hub.publicRouteTable.routes[2].destination = 'pl-2';
    expect(health()).toBe('unhealthy');
  });

  it('fails only the node that is gone', () => {
    expect(
      healthAfter(({ instances }) => {
        instances[1].privateIp = '10.1.1.77';
      }),
    ).toEqual([{ state: 'healthy' }, failed]);
  });

  it('stays healthy while one zone of the load balancer still gets through', () => {
    expect(
      healthAfter(({ hub, ids }) => {
        hub.attachment.subnetIds = hub.attachment.subnetIds.slice(0, 1);
        expect(ids.loadBalancer.addresses.b).toBe('10.0.2.19');
      }),
    ).toEqual([{ state: 'healthy' }, { state: 'healthy' }]);
  });

  it("keeps to the gateway pod's node under traffic policy Local", () => {
    expect(
      healthAfter((_, cluster) => {
        const service = cluster.get(
          'Service',
          'istio-ingressgateway',
          'istio-system',
        )!;
        service.spec.externalTrafficPolicy = 'Local';
      }),
    ).toEqual([{ state: 'healthy' }, failed]);
  });

  it('is unused without a listener', () => {
    expect(
      healthAfter(({ httpListener }) => {
        httpListener.targetGroupArns = [];
      }),
    ).toMatchObject([
      { state: 'unused', reason: 'Target.NotInUse' },
      { state: 'unused' },
    ]);
  });
});
