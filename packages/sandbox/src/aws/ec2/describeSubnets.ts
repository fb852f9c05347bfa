import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeSubnets = defineDescribe({
  action: 'DescribeSubnets',
  set: 'subnetSet',
  ids: { parameter: 'SubnetId', notFound: 'InvalidSubnetID.NotFound' },
  list: ({ aws }) => aws.subnets,
  idOf: subnet => subnet.id,
  filters: {
    'subnet-id': subnet => [subnet.id],
    'vpc-id': subnet => [subnet.vpcId],
    'cidr-block': subnet => [subnet.cidr],
    'availability-zone': subnet => [subnet.zoneName],
    'availability-zone-id': subnet => [subnet.zoneId],
    state: () => ['available'],
  },
  toXml: (subnet, { caller }) => ({
    subnetId: subnet.id,
    subnetArn: `arn:aws:ec2:${caller.region}:${caller.account}:subnet/${subnet.id}`,
    state: 'available',
    ownerId: caller.account,
    vpcId: subnet.vpcId,
    cidrBlock: subnet.cidr,
    availableIpAddressCount: 240,
    availabilityZone: subnet.zoneName,
    availabilityZoneId: subnet.zoneId,
    defaultForAz: false,
    mapPublicIpOnLaunch: false,
    tagSet: tagSet(subnet.tags),
  }),
});
