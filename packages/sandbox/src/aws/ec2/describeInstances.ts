import { InstanceState } from '../../world/AwsWorld';
import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

const stateCodes: Record<InstanceState['state'], number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** Every instance stands in a reservation of its own, as when each is launched alone. */
export const describeInstances = defineDescribe({
  action: 'DescribeInstances',
  set: 'reservationSet',
  ids: { parameter: 'InstanceId', notFound: 'InvalidInstanceID.NotFound' },
  list: ({ aws }) => aws.instances,
  idOf: instance => instance.id,
  filters: {
    'instance-id': instance => [instance.id],
    'vpc-id': instance => [instance.vpcId],
    'subnet-id': instance => [instance.subnetId],
    'private-ip-address': instance => [instance.privateIp],
    'instance-state-name': instance => [instance.state],
    'instance.group-id': instance => instance.securityGroupIds,
  },
  toXml: (instance, { aws, caller }) => ({
    reservationId: instance.id.replace('i-', 'r-'),
    ownerId: caller.account,
    groupSet: {},
    instancesSet: {
      item: {
        instanceId: instance.id,
        imageId: 'ami-0a1b2c3d4e5f60718',
        instanceState: {
          code: stateCodes[instance.state],
          name: instance.state,
        },
        instanceType: instance.instanceType,
        // A terminated instance has lost its network.
        ...(instance.state === 'terminated'
          ? {}
          : {
              vpcId: instance.vpcId,
              subnetId: instance.subnetId,
              privateIpAddress: instance.privateIp,
            }),
        placement: {
          availabilityZone: aws.subnets.find(
            ({ id }) => id === instance.subnetId,
          )?.zoneName,
          tenancy: 'default',
        },
        groupSet: {
          item: instance.securityGroupIds.map(groupId => ({
            groupId,
            groupName: aws.securityGroups.find(({ id }) => id === groupId)
              ?.name,
          })),
        },
        sourceDestCheck: true,
        tagSet: tagSet(instance.tags),
      },
    },
  }),
});
