import {
  IpPermission,
  paginateDescribeSecurityGroups,
} from '@aws-sdk/client-ec2';
import {
  SecurityGroup,
  securityGroupSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { PrefixLists } from '../createPrefixLists';
import { readScoped } from '../readScoped';

export async function readSecurityGroups({
  ec2,
  scopes,
  prefixLists,
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
  const rulesOf = (permissions: IpPermission[] = []) =>
    Promise.all(permissions.map(one => ruleOf(one, prefixLists)));
  return securityGroupSchema.array().parse(
    await Promise.all(
      groups.map(async group => ({
        id: group.GroupId,
        name: group.GroupName,
        vpcId: group.VpcId,
        ingress: await rulesOf(group.IpPermissions),
        egress: await rulesOf(group.IpPermissionsEgress),
      })),
    ),
  );
}

/** With the blocks of its prefix lists among its own. */
async function ruleOf(permission: IpPermission, prefixLists: PrefixLists) {
  const listed = await Promise.all(
    (permission.PrefixListIds ?? []).flatMap(({ PrefixListId }) =>
      PrefixListId ? prefixLists(PrefixListId) : [],
    ),
  );
  return {
    protocol: permission.IpProtocol,
    fromPort: port(permission.FromPort),
    toPort: port(permission.ToPort),
    cidrs: [
      ...(permission.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
      ...listed.flat(),
    ],
    groupIds: (permission.UserIdGroupPairs ?? []).flatMap(
      ({ GroupId }) => GroupId ?? [],
    ),
  };
}

/** AWS writes "every port" as -1. */
function port(number: number | undefined): number | undefined {
  return number === -1 ? undefined : number;
}
