import {
  DescribeVpcBlockPublicAccessExclusionsCommand,
  VpcBlockPublicAccessExclusion,
} from '@aws-sdk/client-ec2';
import {
  BlockPublicAccessExclusion,
  blockPublicAccessExclusionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

/** Those that are not in force, or no longer, are left out. */
const inForce = ['create-complete', 'update-in-progress', 'update-complete'];

/** There is no paginator for this call in the SDK. */
export async function readBlockPublicAccessExclusions({
  ec2,
  signal: abortSignal,
}: AwsReadContext): Promise<BlockPublicAccessExclusion[]> {
  const exclusions: VpcBlockPublicAccessExclusion[] = [];
  let NextToken: string | undefined;
  do {
    const page = await ec2.send(
      new DescribeVpcBlockPublicAccessExclusionsCommand({
        MaxResults: 1000,
        NextToken,
      }),
      { abortSignal },
    );
    exclusions.push(...(page.VpcBlockPublicAccessExclusions ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return blockPublicAccessExclusionSchema.array().parse(
    exclusions
      .filter(({ State }) => State && inForce.includes(State))
      .map(one => ({
        resourceId: one.ResourceArn?.split('/').at(-1),
        mode: one.InternetGatewayExclusionMode,
      })),
  );
}
