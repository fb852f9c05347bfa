import { targetHealth, World, zoneHealth } from '@fitsync/sandbox';

/**
 * All that an answer of the stand-in for AWS is made from: its own state, and the health that its load balancers find. Two
 * worlds alike in this answer alike.
 */
export function awsAsItIs(world: World): string {
  const { aws } = world;
  const health = aws.targetGroups.map(group => [
    group.targets.map(target => targetHealth(world, group, target)),
    aws.loadBalancers.map(loadBalancer =>
      loadBalancer.subnetIds.map(subnetId =>
        zoneHealth(world, loadBalancer, subnetId, group),
      ),
    ),
  ]);
  return JSON.stringify([aws, health]);
}
