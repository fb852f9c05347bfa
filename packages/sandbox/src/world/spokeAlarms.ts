import { AlarmState } from './AwsWorld';
import { reference } from './reference';
import { SpokeIds } from './SpokeIds';

/** The alarms that the module makes for a spoke. */
export function spokeAlarms({
  name,
  loadBalancer,
}: Pick<SpokeIds, 'name' | 'loadBalancer'>): AlarmState[] {
  const alarm = (
    suffix: string,
    metric: string,
    targetGroupArn?: string,
  ): AlarmState => ({
    arn: `arn:aws:cloudwatch:${reference.region}:${reference.account}:alarm:${name}-${suffix}`,
    name: `${name}-${suffix}`,
    metric,
    loadBalancerArn: loadBalancer.arn,
    ...(targetGroupArn && { targetGroupArn }),
  });
  return [
    ...Object.entries(loadBalancer.targetGroupArns).flatMap(([key, arn]) => [
      alarm(`${key}-unhealthy-hosts`, 'UnHealthyHostCount', arn),
      alarm(`${key}-healthy-hosts`, 'HealthyHostCount', arn),
    ]),
    alarm('target-resets', 'TCP_Target_Reset_Count'),
    alarm('connections', 'ActiveFlowCount'),
  ];
}
