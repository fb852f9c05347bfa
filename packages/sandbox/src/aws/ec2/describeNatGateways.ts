import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeNatGateways = defineDescribe({
  action: 'DescribeNatGateways',
  set: 'natGatewaySet',
  ids: { parameter: 'NatGatewayId', notFound: 'NatGatewayNotFound' },
  list: ({ aws }) => aws.natGateways,
  idOf: gateway => gateway.id,
  filters: {
    'nat-gateway-id': gateway => [gateway.id],
    'vpc-id': gateway => [gateway.vpcId],
    'subnet-id': gateway => [gateway.subnetId],
    state: gateway => [gateway.state],
  },
  toXml: gateway => ({
    natGatewayId: gateway.id,
    vpcId: gateway.vpcId,
    subnetId: gateway.subnetId,
    state: gateway.state,
    connectivityType: 'public',
    natGatewayAddressSet: {
      item: {
        publicIp: gateway.publicIp,
        privateIp: gateway.privateIp,
        isPrimary: true,
        status: 'succeeded',
      },
    },
    tagSet: tagSet(gateway.tags),
  }),
});
