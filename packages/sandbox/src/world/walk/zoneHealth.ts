import { LoadBalancerState, TargetGroupState } from '../AwsWorld';
import { World } from '../World';
import { checkPasses, zonesFor } from './targetHealth';

/** How many targets one zone of a load balancer finds healthy. */
export function zoneHealth(
  world: World,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  group: TargetGroupState,
): number {
  return group.targets.filter(
    target =>
      zonesFor(world.aws, loadBalancer, target).includes(subnetId) &&
      checkPasses(world, loadBalancer, subnetId, group, target),
  ).length;
}
