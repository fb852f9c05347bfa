import { paginateDescribeNetworkAcls } from '@aws-sdk/client-ec2';
import {
  NetworkAcl,
  networkAclSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { readScoped } from '../readScoped';

export async function readNetworkAcls({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<NetworkAcl[]> {
  const acls = await readScoped(
    scopes.vpc,
    Filters =>
      paginateDescribeNetworkAcls(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.NetworkAcls,
  );
  return networkAclSchema.array().parse(
    acls.map(acl => ({
      id: acl.NetworkAclId,
      vpcId: acl.VpcId,
      subnetIds: (acl.Associations ?? []).flatMap(
        ({ SubnetId }) => SubnetId ?? [],
      ),
      entries: (acl.Entries ?? [])
        .filter(({ CidrBlock }) => CidrBlock)
        .map(entry => ({
          number: entry.RuleNumber,
          egress: entry.Egress,
          action: entry.RuleAction,
          protocol: entry.Protocol,
          cidr: entry.CidrBlock,
          fromPort: entry.PortRange?.From,
          toPort: entry.PortRange?.To,
        })),
    })),
  );
}
