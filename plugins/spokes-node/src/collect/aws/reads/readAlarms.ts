import {
  Dimension,
  MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import { Alarm, alarmSchema } from '@fitsync/backstage-plugin-spokes-common';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

/** Namespace of what Network Load Balancers count. */
const balancing = 'AWS/NetworkELB';

interface Metric {
  Namespace?: string;
  MetricName?: string;
  Dimensions?: Dimension[];
}

/** Alarms on metrics of load balancers; the API filters by name and state only. */
export async function readAlarms({
  cloudWatch,
  signal: abortSignal,
}: AwsReadContext): Promise<Alarm[]> {
  const alarms = await allPages(
    paginateDescribeAlarms(
      { client: cloudWatch, pageSize: 100 },
      { AlarmTypes: ['MetricAlarm'] },
      { abortSignal },
    ),
    page => page.MetricAlarms,
  );
  return alarmSchema.array().parse(
    alarms
      .map(alarm => ({ alarm, watches: watchesOf(alarm) }))
      .filter(({ watches }) => watches.length > 0)
      .map(({ alarm, watches }) => ({
        arn: alarm.AlarmArn,
        name: alarm.AlarmName,
        state: alarm.StateValue,
        since: (
          alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp
        )?.toISOString(),
        actionsEnabled: alarm.ActionsEnabled ?? true,
        watches,
      })),
  );
}

/** Its own metric, or those that its metric math starts from. */
function watchesOf(alarm: MetricAlarm) {
  const metrics: (Metric | undefined)[] = [
    alarm,
    ...(alarm.Metrics ?? []).map(({ MetricStat }) => MetricStat?.Metric),
  ];
  return metrics.flatMap(metric =>
    metric?.Namespace === balancing && metric.MetricName
      ? [
          {
            metric: metric.MetricName,
            loadBalancer: dimension(metric, 'LoadBalancer'),
            targetGroup: dimension(metric, 'TargetGroup'),
          },
        ]
      : [],
  );
}

function dimension({ Dimensions = [] }: Metric, name: string) {
  return Dimensions.find(({ Name }) => Name === name)?.Value;
}
