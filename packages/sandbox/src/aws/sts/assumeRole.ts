import { QueryAction } from '../AwsCall';
import { AwsError } from '../AwsError';
import { sandboxAccessKeyId } from '../callerOf';

const roleArn = /^arn:aws:iam::(\d{12}):role\/(?:[^/]+\/)*([\w+=,.@-]+)$/;

/** The session token carries the role, so that later calls know who they are made as. */
export const assumeRole: QueryAction = {
  name: 'AssumeRole',
  answer({ parameters }) {
    const [, account, role] =
      (parameters.get('RoleArn') ?? '').match(roleArn) ?? [];
    const session = parameters.get('RoleSessionName');
    if (!account || !session) {
      throw new AwsError(
        'ValidationError',
        'RoleArn and RoleSessionName must be specified',
      );
    }
    const arn = `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
    return {
      Credentials: {
        AccessKeyId: sandboxAccessKeyId,
        SecretAccessKey: 'sandbox',
        SessionToken: Buffer.from(arn).toString('base64'),
        Expiration: new Date(Date.now() + 3600_000).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: `AROASANDBOX:${session}`, Arn: arn },
      PackedPolicySize: 1,
    };
  },
};
