import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeInternetGateways = defineDescribe({
  action: 'DescribeInternetGateways',
  set: 'internetGatewaySet',
  ids: {
    parameter: 'InternetGatewayId',
    notFound: 'InvalidInternetGatewayID.NotFound',
  },
  list: ({ aws }) => aws.internetGateways,
  idOf: gateway => gateway.id,
  filters: {
    'internet-gateway-id': gateway => [gateway.id],
    'attachment.vpc-id': gateway => [gateway.vpcId],
    'attachment.state': () => ['available'],
  },
  toXml: (gateway, { caller }) => ({
    internetGatewayId: gateway.id,
    ownerId: caller.account,
    attachmentSet: { item: { vpcId: gateway.vpcId, state: 'available' } },
    tagSet: tagSet(gateway.tags),
  }),
});
