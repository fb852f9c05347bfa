import {
  IpPermission,
  paginateDescribeSecurityGroups,
} from '@aws-sdk/client-ec2';
import {
  SecurityGroup,
  securityGroupSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { readScoped } from '../readScoped';

export async function readSecurityGroups({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<SecurityGroup[]> {
  const groups = await readScoped(
    scopes.vpc,
    Filters =>
      paginateDescribeSecurityGroups(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.SecurityGroups,
  );
  return securityGroupSchema.array().parse(
    groups.map(group => ({
      id: group.GroupId,
      name: group.GroupName,
      vpcId: group.VpcId,
      ingress: (group.IpPermissions ?? []).map(rule),
      egress: (group.IpPermissionsEgress ?? []).map(rule),
    })),
  );
}

function rule(permission: IpPermission) {
  return {
    protocol: permission.IpProtocol,
    fromPort: port(permission.FromPort),
    toPort: port(permission.ToPort),
    cidrs: (permission.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
    groupIds: (permission.UserIdGroupPairs ?? []).flatMap(
      ({ GroupId }) => GroupId ?? [],
    ),
    prefixListIds: (permission.PrefixListIds ?? []).flatMap(
      ({ PrefixListId }) => PrefixListId ?? [],
    ),
  };
}

/** AWS writes "every port" as -1. */
function port(number: number | undefined): number | undefined {
  return number === -1 ? undefined : number;
}
