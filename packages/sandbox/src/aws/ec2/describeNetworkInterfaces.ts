import { defineDescribe } from './defineDescribe';

export const describeNetworkInterfaces = defineDescribe({
  action: 'DescribeNetworkInterfaces',
  set: 'networkInterfaceSet',
  ids: {
    parameter: 'NetworkInterfaceId',
    notFound: 'InvalidNetworkInterfaceID.NotFound',
  },
  list: ({ aws }) => aws.networkInterfaces,
  idOf: one => one.id,
  filters: {
    'network-interface-id': one => [one.id],
    'vpc-id': one => [one.vpcId],
    'subnet-id': one => [one.subnetId],
    description: one => [one.description],
    'interface-type': one => [one.interfaceType],
    'private-ip-address': one => [one.privateIp],
    'group-id': one => one.securityGroupIds,
    status: () => ['in-use'],
  },
  toXml: (one, { aws, caller }) => ({
    networkInterfaceId: one.id,
    subnetId: one.subnetId,
    vpcId: one.vpcId,
    availabilityZone: aws.subnets.find(({ id }) => id === one.subnetId)
      ?.zoneName,
    description: one.description,
    ownerId: caller.account,
    requesterId: 'amazon-elb',
    requesterManaged: one.interfaceType === 'network_load_balancer',
    status: 'in-use',
    privateIpAddress: one.privateIp,
    interfaceType: one.interfaceType,
    groupSet: {
      item: one.securityGroupIds.map(groupId => ({
        groupId,
        groupName: aws.securityGroups.find(({ id }) => id === groupId)?.name,
      })),
    },
    privateIpAddressesSet: {
      item: { privateIpAddress: one.privateIp, primary: true },
    },
    ...(one.publicIp && {
      association: { ipOwnerId: 'amazon-elb', publicIp: one.publicIp },
    }),
    tagSet: {},
  }),
});
