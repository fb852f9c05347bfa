import { AwsWorld } from '../world/AwsWorld';
import { Caller } from './AwsCall';
import { AwsRequest } from './AwsRequest';

/** The one key that the sandbox knows. Real credentials never end here, and would be refused. */
export const sandboxAccessKeyId = 'sandbox';

const scope =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/,]+)\/[^/,]+\/aws4_request,/;
const assumedRole = /^arn:aws:sts::(\d{12}):assumed-role\/[^/]+\/[^/]+$/;

/** Who signed a request, or undefined for credentials that are not the sandbox's. */
export function callerOf(
  { headers }: AwsRequest,
  aws: AwsWorld,
): Caller | undefined {
  const [, accessKeyId, region] =
    String(headers.authorization ?? '').match(scope) ?? [];
  if (accessKeyId !== sandboxAccessKeyId) return undefined;

  const token = headers['x-amz-security-token'];
  const arn = token
    ? Buffer.from(String(token), 'base64').toString()
    : `arn:aws:iam::${aws.account}:user/sandbox`;
  const [, assumed] = arn.match(assumedRole) ?? [];
  if (token && !assumed) return undefined;
  return { account: assumed ?? aws.account, arn, region };
}
