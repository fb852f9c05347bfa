import { QueryAction } from '../AwsCall';

export const getCallerIdentity: QueryAction = {
  name: 'GetCallerIdentity',
  answer: ({ caller }) => ({
    UserId: 'AIDASANDBOX',
    Account: caller.account,
    Arn: caller.arn,
  }),
};
