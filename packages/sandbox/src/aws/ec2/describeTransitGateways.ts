import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeTransitGateways = defineDescribe({
  action: 'DescribeTransitGateways',
  set: 'transitGatewaySet',
  ids: {
    parameter: 'TransitGatewayIds',
    notFound: 'InvalidTransitGatewayID.NotFound',
  },
  list: ({ aws }) => aws.transitGateways,
  idOf: gateway => gateway.id,
  filters: {
    'transit-gateway-id': gateway => [gateway.id],
    state: gateway => [gateway.state],
  },
  toXml: (gateway, { caller }) => ({
    transitGatewayId: gateway.id,
    transitGatewayArn: `arn:aws:ec2:${caller.region}:${caller.account}:transit-gateway/${gateway.id}`,
    state: gateway.state,
    ownerId: caller.account,
    description: gateway.description,
    options: {
      amazonSideAsn: 64512,
      autoAcceptSharedAttachments: 'disable',
      defaultRouteTableAssociation: 'disable',
      defaultRouteTablePropagation: 'disable',
      dnsSupport: 'enable',
      vpnEcmpSupport: 'enable',
      multicastSupport: 'disable',
    },
    tagSet: tagSet(gateway.tags),
  }),
});
