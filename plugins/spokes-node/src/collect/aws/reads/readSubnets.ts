import { paginateDescribeSubnets } from '@aws-sdk/client-ec2';
import { Subnet, subnetSchema } from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readSubnets({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<Subnet[]> {
  const subnets = await readScoped(
    scopes.vpc,
    Filters =>
      paginateDescribeSubnets(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.Subnets,
  );
  return subnetSchema.array().parse(
    subnets
      // An IPv6-only subnet is no part of this path.
      .filter(({ CidrBlock }) => CidrBlock)
      .map(subnet => ({
        id: subnet.SubnetId,
        vpcId: subnet.VpcId,
        cidr: subnet.CidrBlock,
        zoneId: subnet.AvailabilityZoneId,
        zoneName: subnet.AvailabilityZone,
        tags: keptTags(subnet.Tags),
      })),
  );
}
