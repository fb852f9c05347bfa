import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeTransitGatewayRouteTables = defineDescribe({
  action: 'DescribeTransitGatewayRouteTables',
  set: 'transitGatewayRouteTables',
  ids: {
    parameter: 'TransitGatewayRouteTableIds',
    notFound: 'InvalidRouteTableID.NotFound',
  },
  list: ({ aws }) => aws.transitGatewayRouteTables,
  idOf: table => table.id,
  filters: {
    'transit-gateway-route-table-id': table => [table.id],
    'transit-gateway-id': table => [table.transitGatewayId],
    state: () => ['available'],
  },
  toXml: table => ({
    transitGatewayRouteTableId: table.id,
    transitGatewayId: table.transitGatewayId,
    state: 'available',
    defaultAssociationRouteTable: false,
    defaultPropagationRouteTable: false,
    tagSet: tagSet(table.tags),
  }),
});
