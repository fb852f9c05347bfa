import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeTransitGatewayAttachments = defineDescribe({
  action: 'DescribeTransitGatewayAttachments',
  set: 'transitGatewayAttachments',
  ids: {
    parameter: 'TransitGatewayAttachmentIds',
    notFound: 'InvalidTransitGatewayAttachmentID.NotFound',
  },
  list: ({ aws }) => aws.transitGatewayAttachments,
  idOf: attachment => attachment.id,
  filters: {
    'transit-gateway-attachment-id': attachment => [attachment.id],
    'transit-gateway-id': attachment => [attachment.transitGatewayId],
    'resource-id': attachment => [attachment.vpcId],
    'resource-type': () => ['vpc'],
    'resource-owner-id': attachment => [attachment.vpcOwnerId],
    state: attachment => [attachment.state],
    'association.transit-gateway-route-table-id': attachment => [
      attachment.association?.routeTableId,
    ],
    'association.state': attachment => [attachment.association?.state],
  },
  toXml: (attachment, { caller }) => ({
    transitGatewayAttachmentId: attachment.id,
    transitGatewayId: attachment.transitGatewayId,
    transitGatewayOwnerId: caller.account,
    resourceOwnerId: attachment.vpcOwnerId,
    resourceType: 'vpc',
    resourceId: attachment.vpcId,
    state: attachment.state,
    association: attachment.association && {
      transitGatewayRouteTableId: attachment.association.routeTableId,
      state: attachment.association.state,
    },
    tagSet: tagSet(attachment.tags),
  }),
});
