import { paginateDescribeVpcs } from '@aws-sdk/client-ec2';
import { Vpc, vpcSchema } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readVpcs({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<Vpc[]> {
  const vpcs = await readScoped(
    scopes.vpc,
    Filters =>
      paginateDescribeVpcs(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.Vpcs,
  );
  return vpcSchema.array().parse(
    vpcs.map(vpc => ({
      id: vpc.VpcId,
      cidrs: uniq([
        vpc.CidrBlock,
        ...(vpc.CidrBlockAssociationSet ?? [])
          .filter(
            ({ CidrBlockState }) => CidrBlockState?.State === 'associated',
          )
          .map(({ CidrBlock }) => CidrBlock),
      ]),
      tags: keptTags(vpc.Tags),
    })),
  );
}
