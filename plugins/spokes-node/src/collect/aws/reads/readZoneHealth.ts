import {
  GetMetricDataCommand,
  MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import {
  LoadBalancer,
  TargetGroup,
  ZoneHealth,
  zoneHealthSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { chunk } from 'lodash';
import { AwsReadContext } from '../AwsReadContext';

/** CloudWatch takes no more in one call. */
const queriesPerCall = 500;
/** The metric comes a minute late now and then; older counts say nothing of today. */
const windowMs = 5 * 60_000;

type Series = Omit<ZoneHealth, 'healthy'>;

const idOf = (index: number) => `m${index}`;

/** What each zone of each Network Load Balancer counts as healthy; a zone of which nothing was counted is left out. */
export async function readZoneHealth(
  { cloudWatch, signal: abortSignal }: AwsReadContext,
  loadBalancers: readonly LoadBalancer[],
  targetGroups: readonly TargetGroup[],
  now: Date,
): Promise<ZoneHealth[]> {
  const series = loadBalancers
    .filter(({ type }) => type === 'network')
    .flatMap(({ arn, zones }) =>
      targetGroups
        .filter(({ loadBalancerArns }) => loadBalancerArns.includes(arn))
        .flatMap(group =>
          zones.map(
            ({ zoneName }): Series => ({
              targetGroupArn: group.arn,
              loadBalancerArn: arn,
              zoneName,
            }),
          ),
        ),
    );
  const found: ZoneHealth[] = [];
  for (const part of chunk(series, queriesPerCall)) {
    let NextToken: string | undefined;
    const seen = new Map<string, number>();
    do {
      const answer = await cloudWatch.send(
        new GetMetricDataCommand({
          MetricDataQueries: part.map(toQuery),
          StartTime: new Date(now.getTime() - windowMs),
          EndTime: now,
          ScanBy: 'TimestampDescending',
          NextToken,
        }),
        { abortSignal },
      );
      for (const { Id = '', Values = [] } of answer.MetricDataResults ?? []) {
        if (Values.length > 0 && !seen.has(Id)) seen.set(Id, Values[0]);
      }
      NextToken = answer.NextToken;
    } while (NextToken);
    part.forEach((one, index) => {
      const healthy = seen.get(idOf(index));
      if (healthy !== undefined) found.push({ ...one, healthy });
    });
  }
  return zoneHealthSchema.array().parse(found);
}

function toQuery(
  { targetGroupArn, loadBalancerArn, zoneName }: Series,
  index: number,
): MetricDataQuery {
  return {
    Id: idOf(index),
    MetricStat: {
      Metric: {
        Namespace: 'AWS/NetworkELB',
        MetricName: 'HealthyHostCount',
        Dimensions: [
          { Name: 'TargetGroup', Value: afterColons(targetGroupArn) },
          {
            Name: 'LoadBalancer',
            Value: afterColons(loadBalancerArn).replace('loadbalancer/', ''),
          },
          { Name: 'AvailabilityZone', Value: zoneName },
        ],
      },
      Period: 60,
      Stat: 'Maximum',
    },
  };
}

/** `targetgroup/<name>/<id>` of an ARN: how the metrics name it. */
function afterColons(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
