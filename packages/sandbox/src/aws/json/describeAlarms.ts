import { memoize } from 'lodash';
import { z } from 'zod';
import { AlarmState } from '../../world/AwsWorld';
import { World } from '../../world/World';
import { targetHealth } from '../../world/walk/targetHealth';
import { pageOf } from '../pageOf';
import { JsonAction } from './JsonAction';

const inputSchema = z.object({
  MaxRecords: z.number().optional(),
  NextToken: z.string().optional(),
});

/** Alarms as the health of the targets has them at this moment. */
export const describeAlarms: JsonAction = {
  service: 'cloudwatch',
  target: 'GraniteServiceVersion20100801.DescribeAlarms',
  answer(world, input) {
    const { MaxRecords = 50, NextToken } = inputSchema.parse(input);
    const { items, nextToken } = pageOf(
      world.aws.alarms,
      Math.min(MaxRecords, world.aws.pageSize ?? 100),
      NextToken,
    );
    const statesOf = memoize((arn?: string) => targetStates(world, arn));
    return {
      CompositeAlarms: [],
      MetricAlarms: items.map(alarm => {
        const { state, since } = stateNow(
          alarm,
          statesOf(alarm.targetGroupArn),
        );
        const { targetGroupArn } = alarm;
        return {
          AlarmArn: alarm.arn,
          AlarmName: alarm.name,
          ActionsEnabled: true,
          Namespace: 'AWS/NetworkELB',
          MetricName: alarm.metric,
          Dimensions: [
            {
              Name: 'LoadBalancer',
              Value: afterColons(alarm.loadBalancerArn).replace(
                'loadbalancer/',
                '',
              ),
            },
            ...(targetGroupArn
              ? [{ Name: 'TargetGroup', Value: afterColons(targetGroupArn) }]
              : []),
          ],
          StateValue: state,
          StateUpdatedTimestamp: since / 1000,
          StateTransitionedTimestamp: since / 1000,
        };
      }),
      NextToken: nextToken,
    };
  },
};

/** What each was found in last: the world keeps no history of its own. */
const lastSeen = new WeakMap<AlarmState, { state: string; since: number }>();

function stateNow(alarm: AlarmState, targets: string[] | undefined) {
  const state = targets && isRaised(alarm, targets) ? 'ALARM' : 'OK';
  const known = lastSeen.get(alarm);
  if (known?.state === state) return known;
  const seen = { state, since: Date.now() };
  lastSeen.set(alarm, seen);
  return seen;
}

/** As the module sets them: one target that fails, or none that is healthy. */
function isRaised({ metric }: AlarmState, targets: string[]) {
  return metric === 'UnHealthyHostCount'
    ? targets.includes('unhealthy')
    : metric === 'HealthyHostCount' && !targets.includes('healthy');
}

/** Nothing for an alarm on a load balancer as a whole: what it counts is not part of the world. */
function targetStates(world: World, targetGroupArn: string | undefined) {
  const group = world.aws.targetGroups.find(
    ({ arn }) => arn === targetGroupArn,
  );
  return group?.targets.map(target => targetHealth(world, group, target).state);
}

function afterColons(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}
