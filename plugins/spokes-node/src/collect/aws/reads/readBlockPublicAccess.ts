import { DescribeVpcBlockPublicAccessOptionsCommand } from '@aws-sdk/client-ec2';
import {
  BlockPublicAccess,
  blockPublicAccessSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

export async function readBlockPublicAccess({
  ec2,
  signal: abortSignal,
}: AwsReadContext): Promise<BlockPublicAccess> {
  const { VpcBlockPublicAccessOptions: options } = await ec2.send(
    new DescribeVpcBlockPublicAccessOptionsCommand({}),
    { abortSignal },
  );
  return blockPublicAccessSchema.parse({
    mode: options?.InternetGatewayBlockMode,
  });
}
