import { defineDescribe } from './defineDescribe';
import { requestedRouteTable } from './requestedRouteTable';

export const getTransitGatewayRouteTablePropagations = defineDescribe({
  action: 'GetTransitGatewayRouteTablePropagations',
  set: 'transitGatewayRouteTablePropagations',
  list: call => {
    const { propagatingAttachmentIds } = requestedRouteTable(call);
    return call.aws.transitGatewayAttachments.filter(({ id }) =>
      propagatingAttachmentIds.includes(id),
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
    state: 'enabled',
  }),
});
