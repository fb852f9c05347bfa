import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';

/** What one zone of the load balancer counts as healthy. @public */
export interface ZoneCount {
  zone: string;
  /** The load balancer's address there. */
  address: string;
  healthy: number;
}

/** Every zone of the load balancer; not known as long as one of them is not counted. */
export const zoneCounts = perPort<ZoneCount[]>(
  ({ facts: { hub, takenAt }, resolve }) => {
    const source = 'cloudwatch:GetMetricData';
    const counted =
      hub.zoneHealth ??
      notRead({
        source,
        observedAt: takenAt,
        action: `Read the account ${hub.account} again: these facts are from before zones were counted`,
      });
    return combine(
      {
        loadBalancer: resolve('loadBalancer'),
        group: resolve('targetGroup'),
        subnets: resolve('nlbSubnets'),
        counted,
      },
      ({ loadBalancer, group, subnets, counted: all }) => {
        const found = subnets.flatMap(({ subnet, address }) => {
          const own = all.find(
            one =>
              one.loadBalancerArn === loadBalancer.arn &&
              one.targetGroupArn === group.arn &&
              one.zoneName === subnet.zoneName,
          );
          return own
            ? [{ zone: subnet.zoneName, address, healthy: own.healthy }]
            : [];
        });
        return found.length === subnets.length
          ? { value: found }
          : notRead({
              source,
              observedAt: takenAt,
              action: `Wait: CloudWatch has no count of healthy targets yet for every zone of ${loadBalancer.name}`,
            });
      },
    );
  },
);
