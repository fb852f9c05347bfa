import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  TargetHealth,
  targetHealthSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

/** One call, whatever the number of targets: the API has no pages. */
export async function readTargetHealth(
  { elasticLoadBalancing, signal: abortSignal }: AwsReadContext,
  TargetGroupArn: string,
): Promise<TargetHealth[]> {
  const { TargetHealthDescriptions } = await elasticLoadBalancing.send(
    new DescribeTargetHealthCommand({ TargetGroupArn }),
    { abortSignal },
  );
  return targetHealthSchema.array().parse(
    (TargetHealthDescriptions ?? []).map(
      ({ Target, TargetHealth: health }) => ({
        id: Target?.Id,
        port: Target?.Port,
        availabilityZone: Target?.AvailabilityZone,
        state: health?.State,
        reason: health?.Reason,
      }),
    ),
  );
}
