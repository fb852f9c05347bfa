import { reference } from './reference';
import { referenceScenario } from './referenceScenario';
import { spokeNetwork } from './spokeNetwork';
import { transitGatewayRoutes } from './transitGatewayRoutes';

describe('referenceScenario', () => {
  it('has the addresses of the reference', () => {
    const aws = referenceScenario();
    const prod = spokeNetwork(aws, 'fitsync-prod-spoke');

    expect(prod.instances.map(({ privateIp }) => privateIp)).toEqual([
      '10.1.1.49',
      '10.1.1.104',
    ]);
    expect(
      aws.networkInterfaces
        .filter(({ description }) => description.includes('fitsync-prod-nlb'))
        .map(({ privateIp }) => privateIp),
    ).toEqual(['10.0.1.117', '10.0.2.19']);
    expect(prod.httpTargetGroup).toMatchObject({
      port: 30080,
      preserveClientIp: false,
    });
  });

  it('names nothing that is not there', () => {
    const aws = referenceScenario();
    const known = new Set(
      [
        ...aws.vpcs,
        ...aws.subnets,
        ...aws.securityGroups,
        ...aws.internetGateways,
        ...aws.natGateways,
        ...aws.transitGateways,
        ...aws.transitGatewayRouteTables,
      ].map(({ id }) => id),
    );
    const named = [
      ...aws.subnets.map(({ vpcId }) => vpcId),
      ...aws.routeTables.flatMap(table => [
        table.vpcId,
        ...table.subnetIds,
        ...table.routes
          .map(({ targetId }) => targetId)
          .filter(id => id !== 'local'),
      ]),
      ...aws.instances.flatMap(one => [one.subnetId, ...one.securityGroupIds]),
      ...aws.networkInterfaces.flatMap(one => [
        one.subnetId,
        ...one.securityGroupIds,
      ]),
      ...aws.transitGatewayAttachments.flatMap(one => [
        one.vpcId,
        ...one.subnetIds,
        one.association?.routeTableId,
      ]),
      ...aws.loadBalancers.flatMap(one => [
        ...one.subnetIds,
        ...one.securityGroupIds,
      ]),
    ];

    expect(named.filter(id => !id || !known.has(id))).toEqual([]);
  });

  it('isolates the spokes and lets the hub reach each of them', () => {
    const aws = referenceScenario();
    const prod = spokeNetwork(aws, 'fitsync-prod-spoke');

    expect(
      transitGatewayRoutes(aws, prod.hub.transitGatewayRouteTable),
    ).toMatchObject([
      { destination: '10.1.0.0/16', type: 'propagated', state: 'active' },
      { destination: '10.2.0.0/16', type: 'propagated', state: 'active' },
    ]);
    expect(
      transitGatewayRoutes(aws, prod.spokeTransitGatewayRouteTable),
    ).toEqual([
      {
        destination: '0.0.0.0/0',
        type: 'static',
        state: 'active',
        attachmentId: reference.hub.attachmentId,
      },
    ]);
  });

  it('turns a static route into a blackhole when its attachment goes', () => {
    const aws = referenceScenario();
    const prod = spokeNetwork(aws, 'fitsync-prod-spoke');
    prod.hub.attachment.state = 'deleted';

    expect(
      transitGatewayRoutes(aws, prod.spokeTransitGatewayRouteTable),
    ).toMatchObject([{ state: 'blackhole' }]);
  });

  it('is a world of its own each time', () => {
    const first = referenceScenario();
    spokeNetwork(first, 'fitsync-prod-spoke').hub.publicRouteTable.routes = [];

    expect(
      spokeNetwork(referenceScenario(), 'fitsync-prod-spoke').hub
        .publicRouteTable.routes,
    ).not.toEqual([]);
  });
});
