import { defineDescribe } from './defineDescribe';
import { requestedRouteTable } from './requestedRouteTable';

export const getTransitGatewayRouteTableAssociations = defineDescribe({
  action: 'GetTransitGatewayRouteTableAssociations',
  set: 'associations',
  list: call => {
    const table = requestedRouteTable(call);
    return call.aws.transitGatewayAttachments.filter(
      ({ association }) => association?.routeTableId === table.id,
    );
  },
  idOf: attachment => attachment.id,
  filters: {
    'resource-id': attachment => [attachment.vpcId],
    'resource-type': () => ['vpc'],
    'transit-gateway-attachment-id': attachment => [attachment.id],
  },
  toXml: attachment => ({
    transitGatewayAttachmentId: attachment.id,
    resourceId: attachment.vpcId,
    resourceType: 'vpc',
    state: attachment.association?.state,
  }),
});
