import { z } from 'zod';
import { World } from '../../world/World';
import { zoneHealth } from '../../world/walk/zoneHealth';
import { JsonAction } from './JsonAction';

const inputSchema = z.object({
  MetricDataQueries: z.array(
    z.object({
      Id: z.string(),
      MetricStat: z.object({
        Metric: z.object({
          Namespace: z.string(),
          MetricName: z.string(),
          Dimensions: z.array(
            z.object({ Name: z.string(), Value: z.string() }),
          ),
        }),
      }),
    }),
  ),
  EndTime: z.number(),
});

/** Counts of healthy hosts, zone by zone, as they are at this moment. */
export const getMetricData: JsonAction = {
  service: 'cloudwatch',
  target: 'GraniteServiceVersion20100801.GetMetricData',
  answer(world, input) {
    const { MetricDataQueries, EndTime } = inputSchema.parse(input);
    return {
      Messages: [],
      MetricDataResults: MetricDataQueries.map(({ Id, MetricStat }) => {
        const { Namespace, MetricName, Dimensions } = MetricStat.Metric;
        const count =
          Namespace === 'AWS/NetworkELB' && MetricName === 'HealthyHostCount'
            ? healthyHosts(
                world,
                new Map(Dimensions.map(({ Name, Value }) => [Name, Value])),
              )
            : undefined;
        return {
          Id,
          Label: MetricName,
          StatusCode: 'Complete',
          Timestamps: count === undefined ? [] : [EndTime - 60],
          Values: count === undefined ? [] : [count],
        };
      }),
    };
  },
};

function healthyHosts(
  world: World,
  dimensions: Map<string, string>,
): number | undefined {
  const { aws } = world;
  const group = aws.targetGroups.find(({ arn }) =>
    arn.endsWith(`:${dimensions.get('TargetGroup')}`),
  );
  const loadBalancer = aws.loadBalancers.find(({ arn }) =>
    arn.endsWith(`:loadbalancer/${dimensions.get('LoadBalancer')}`),
  );
  const subnet = aws.subnets.find(
    ({ id, zoneName }) =>
      zoneName === dimensions.get('AvailabilityZone') &&
      loadBalancer?.subnetIds.includes(id),
  );
  return group && loadBalancer && subnet
    ? zoneHealth(world, loadBalancer, subnet.id, group)
    : undefined;
}
