import { DescribeListenerAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  ListenerAttributes,
  listenerAttributesSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

export async function readListenerAttributes(
  { elasticLoadBalancing, signal: abortSignal }: AwsReadContext,
  ListenerArn: string,
): Promise<ListenerAttributes> {
  const { Attributes } = await elasticLoadBalancing.send(
    new DescribeListenerAttributesCommand({ ListenerArn }),
    { abortSignal },
  );
  const idle = Attributes?.find(
    ({ Key }) => Key === 'tcp.idle_timeout.seconds',
  )?.Value;
  return listenerAttributesSchema.parse(
    idle === undefined ? {} : { tcpIdleTimeoutSeconds: Number(idle) },
  );
}
