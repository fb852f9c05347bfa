import { RouteState, RouteTableState } from '../../world/AwsWorld';
import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeRouteTables = defineDescribe({
  action: 'DescribeRouteTables',
  set: 'routeTableSet',
  ids: {
    parameter: 'RouteTableId',
    notFound: 'InvalidRouteTableID.NotFound',
  },
  largestPage: 100,
  list: ({ aws }) => aws.routeTables,
  idOf: table => table.id,
  filters: {
    'route-table-id': table => [table.id],
    'vpc-id': table => [table.vpcId],
    'association.main': table => [String(table.main)],
    'association.subnet-id': table => table.subnetIds,
    'route.destination-cidr-block': table =>
      table.routes.map(({ destination }) => destination),
    'route.transit-gateway-id': table =>
      table.routes.map(({ targetId }) => targetId),
  },
  toXml: (table, { caller }) => ({
    routeTableId: table.id,
    vpcId: table.vpcId,
    ownerId: caller.account,
    routeSet: { item: table.routes.map(route) },
    associationSet: { item: associations(table) },
    propagatingVgwSet: {},
    tagSet: tagSet(table.tags),
  }),
});

const targetFields: Record<string, string> = {
  local: 'gatewayId',
  igw: 'gatewayId',
  vgw: 'gatewayId',
  vpce: 'gatewayId',
  nat: 'natGatewayId',
  tgw: 'transitGatewayId',
  pcx: 'vpcPeeringConnectionId',
  eni: 'networkInterfaceId',
};

function route({ destination, targetId, state, origin }: RouteState) {
  const field = targetFields[targetId.split('-')[0]] ?? 'gatewayId';
  return {
    [destination.startsWith('pl-')
      ? 'destinationPrefixListId'
      : 'destinationCidrBlock']: destination,
    [field]: targetId,
    state,
    origin,
  };
}

function associations(table: RouteTableState) {
  const common = {
    routeTableId: table.id,
    associationState: { state: 'associated' },
  };
  return [
    ...(table.main
      ? [
          {
            ...common,
            routeTableAssociationId: table.id.replace('rtb-', 'rtbassoc-'),
            main: true,
          },
        ]
      : []),
    ...table.subnetIds.map(subnetId => ({
      ...common,
      routeTableAssociationId: subnetId.replace('subnet-', 'rtbassoc-'),
      subnetId,
      main: false,
    })),
  ];
}
