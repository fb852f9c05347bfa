import { AwsWorld, RouteState } from './AwsWorld';
import { openNetworkAcl } from './openNetworkAcl';
import { reference } from './reference';

const { account, region, zones, hub, spokes } = reference;

/** An AWS account with the hub alone: VPC, ways out, Transit Gateway. */
export function referenceHub(): AwsWorld {
  const toSpokes = Object.values(spokes).map(spoke =>
    route(spoke.cidr, reference.transitGatewayId),
  );
  return {
    account,
    region,
    vpcs: [
      {
        id: hub.vpcId,
        cidr: hub.cidr,
        secondaryCidrs: [],
        tags: { Name: hub.name, 'fitsync.io/hub': hub.name },
      },
    ],
    subnets: (['a', 'b'] as const).flatMap(zone => [
      {
        ...hub.publicSubnets[zone],
        vpcId: hub.vpcId,
        zoneId: zones[zone].id,
        zoneName: zones[zone].name,
        tags: { Name: `${hub.name}-public-${zone}` },
      },
      {
        ...hub.attachmentSubnets[zone],
        vpcId: hub.vpcId,
        zoneId: zones[zone].id,
        zoneName: zones[zone].name,
        tags: { Name: `${hub.name}-attachment-${zone}` },
      },
    ]),
    prefixLists: [],
    routeTables: [
      {
        id: hub.publicRouteTableId,
        vpcId: hub.vpcId,
        main: false,
        subnetIds: [hub.publicSubnets.a.id, hub.publicSubnets.b.id],
        routes: [
          local(hub.cidr),
          route('0.0.0.0/0', hub.internetGatewayId),
          ...toSpokes,
        ],
        tags: { Name: `${hub.name}-public` },
      },
      ...(['a', 'b'] as const).map(zone => ({
        id: hub.attachmentRouteTableIds[zone],
        vpcId: hub.vpcId,
        main: zone === 'a',
        subnetIds: [hub.attachmentSubnets[zone].id],
        routes: [local(hub.cidr), route('0.0.0.0/0', hub.natGatewayIds[zone])],
        tags: { Name: `${hub.name}-attachment-${zone}` },
      })),
    ],
    securityGroups: [],
    networkAcls: [
      openNetworkAcl({
        id: hub.publicNetworkAclId,
        vpcId: hub.vpcId,
        isDefault: false,
        subnetIds: [hub.publicSubnets.a.id, hub.publicSubnets.b.id],
        tags: { Name: `${hub.name}-public` },
      }),
      openNetworkAcl({
        id: hub.attachmentNetworkAclId,
        vpcId: hub.vpcId,
        isDefault: true,
        subnetIds: [hub.attachmentSubnets.a.id, hub.attachmentSubnets.b.id],
        tags: { Name: `${hub.name}-attachment` },
      }),
    ],
    instances: [],
    networkInterfaces: [],
    internetGateways: [
      { id: hub.internetGatewayId, vpcId: hub.vpcId, tags: { Name: hub.name } },
    ],
    natGateways: (['a', 'b'] as const).map((zone, index) => ({
      id: hub.natGatewayIds[zone],
      vpcId: hub.vpcId,
      subnetId: hub.publicSubnets[zone].id,
      state: 'available' as const,
      publicIp: `203.0.113.${10 + index}`,
      privateIp: hub.publicSubnets[zone].cidr.replace('0/24', '250'),
      tags: { Name: `${hub.name}-${zone}` },
    })),
    blockPublicAccess: { mode: 'off', exclusions: [] },
    transitGateways: [
      {
        id: reference.transitGatewayId,
        state: 'available',
        description: hub.name,
        tags: { Name: hub.name },
      },
    ],
    transitGatewayAttachments: [
      {
        id: hub.attachmentId,
        transitGatewayId: reference.transitGatewayId,
        vpcId: hub.vpcId,
        vpcOwnerId: account,
        state: 'available',
        subnetIds: [hub.attachmentSubnets.a.id, hub.attachmentSubnets.b.id],
        association: {
          routeTableId: hub.transitGatewayRouteTableId,
          state: 'associated',
        },
        tags: { Name: hub.name },
      },
    ],
    transitGatewayRouteTables: [
      {
        id: hub.transitGatewayRouteTableId,
        transitGatewayId: reference.transitGatewayId,
        staticRoutes: [],
        propagatingAttachmentIds: [],
        tags: { Name: `${hub.name}-hub` },
      },
      {
        id: reference.spokeTransitGatewayRouteTableId,
        transitGatewayId: reference.transitGatewayId,
        staticRoutes: [
          { destination: '0.0.0.0/0', attachmentId: hub.attachmentId },
        ],
        propagatingAttachmentIds: [],
        tags: { Name: `${hub.name}-spokes` },
      },
    ],
    loadBalancers: [],
    listeners: [],
    targetGroups: [],
    certificates: [],
    alarms: [],
    lostZones: [],
    hostedZones: [
      {
        ...reference.hostedZone,
        private: false,
        records: [
          {
            name: reference.hostedZone.name,
            type: 'NS',
            ttl: 172800,
            values: ['ns-1.awsdns.example.'],
          },
        ],
      },
    ],
    spokes: [],
    refusals: [],
  };
}

function local(destination: string): RouteState {
  return {
    destination,
    targetId: 'local',
    state: 'active',
    origin: 'CreateRouteTable',
  };
}

function route(destination: string, targetId: string): RouteState {
  return { destination, targetId, state: 'active', origin: 'CreateRoute' };
}
