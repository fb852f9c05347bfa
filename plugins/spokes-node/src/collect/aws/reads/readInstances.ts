import { paginateDescribeInstances } from '@aws-sdk/client-ec2';
import {
  Instance,
  instanceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

/** Terminated instances have no address any more: AWS keeps them in the list for an hour. */
const onTheNetwork = {
  Name: 'instance-state-name',
  Values: ['pending', 'running', 'shutting-down', 'stopping', 'stopped'],
};

export async function readInstances({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<Instance[]> {
  const instances = await readScoped(
    scopes.vpc,
    filters =>
      paginateDescribeInstances(
        { client: ec2, pageSize: 1000 },
        { Filters: [...filters, onTheNetwork] },
        { abortSignal },
      ),
    page => page.Reservations?.flatMap(one => one.Instances ?? []),
  );
  return instanceSchema.array().parse(
    instances
      .filter(instance => instance.PrivateIpAddress && instance.SubnetId)
      .map(instance => ({
        id: instance.InstanceId,
        vpcId: instance.VpcId,
        subnetId: instance.SubnetId,
        privateIp: instance.PrivateIpAddress,
        state: instance.State?.Name,
        securityGroupIds: (instance.SecurityGroups ?? []).flatMap(
          ({ GroupId }) => GroupId ?? [],
        ),
        tags: keptTags(instance.Tags),
      })),
  );
}
