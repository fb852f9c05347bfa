import { QueryAction } from '../AwsCall';

export const describeVpcBlockPublicAccessOptions: QueryAction = {
  name: 'DescribeVpcBlockPublicAccessOptions',
  answer: ({ aws, caller }) => ({
    vpcBlockPublicAccessOptions: {
      awsAccountId: caller.account,
      awsRegion: caller.region,
      state:
        aws.blockPublicAccess.mode === 'off'
          ? 'default-state'
          : 'update-complete',
      internetGatewayBlockMode: aws.blockPublicAccess.mode,
      managedBy: 'account',
      exclusionsAllowed: 'allowed',
    },
  }),
};
