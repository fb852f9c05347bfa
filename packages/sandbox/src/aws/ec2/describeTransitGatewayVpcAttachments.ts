import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeTransitGatewayVpcAttachments = defineDescribe({
  action: 'DescribeTransitGatewayVpcAttachments',
  set: 'transitGatewayVpcAttachments',
  ids: {
    parameter: 'TransitGatewayAttachmentIds',
    notFound: 'InvalidTransitGatewayAttachmentID.NotFound',
  },
  list: ({ aws }) => aws.transitGatewayAttachments,
  idOf: attachment => attachment.id,
  filters: {
    'transit-gateway-attachment-id': attachment => [attachment.id],
    'transit-gateway-id': attachment => [attachment.transitGatewayId],
    'vpc-id': attachment => [attachment.vpcId],
    state: attachment => [attachment.state],
  },
  toXml: attachment => ({
    transitGatewayAttachmentId: attachment.id,
    transitGatewayId: attachment.transitGatewayId,
    vpcId: attachment.vpcId,
    vpcOwnerId: attachment.vpcOwnerId,
    state: attachment.state,
    subnetIds: { item: attachment.subnetIds },
    options: {
      dnsSupport: 'enable',
      ipv6Support: 'disable',
      applianceModeSupport: 'disable',
    },
    tagSet: tagSet(attachment.tags),
  }),
});
