import { DescribeTargetGroupAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  TargetGroupAttributes,
  targetGroupAttributesSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

export async function readTargetGroupAttributes(
  { elasticLoadBalancing, signal: abortSignal }: AwsReadContext,
  TargetGroupArn: string,
): Promise<TargetGroupAttributes> {
  const { Attributes } = await elasticLoadBalancing.send(
    new DescribeTargetGroupAttributesCommand({ TargetGroupArn }),
    { abortSignal },
  );
  // An attribute that is not given stays undefined, and the schema refuses it: no default is as good as knowing.
  const flag = (key: string) => {
    const value = Attributes?.find(({ Key }) => Key === key)?.Value;
    return value === undefined ? undefined : value === 'true';
  };
  return targetGroupAttributesSchema.parse({
    preserveClientIp: flag('preserve_client_ip.enabled'),
    proxyProtocolV2: flag('proxy_protocol_v2.enabled'),
  });
}
