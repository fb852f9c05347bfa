import {
  AwsWorld,
  LoadBalancerState,
  TargetGroupState,
  TargetState,
} from '../AwsWorld';
import { World } from '../World';
import { walkNodePort } from './walkNodePort';
import { walkToNode } from './walkToNode';

export interface TargetHealthState {
  state: 'initial' | 'healthy' | 'unhealthy' | 'unused';
  reason?: string;
  description?: string;
}

/** What health checks find out by walking the world; like AWS's, they do not say where they got stuck. */
export function targetHealth(
  world: World,
  group: TargetGroupState,
  target: TargetState,
): TargetHealthState {
  const { aws } = world;
  const loadBalancers = loadBalancersOf(aws, group);
  if (loadBalancers.length === 0) {
    return {
      state: 'unused',
      reason: 'Target.NotInUse',
      description: 'Target group is not configured to receive traffic',
    };
  }
  if (loadBalancers.every(({ state }) => state === 'provisioning')) {
    return {
      state: 'initial',
      reason: 'Elb.RegistrationInProgress',
      description: 'Target registration is in progress',
    };
  }
  // One answer for all zones: a target is healthy when any zone of a load balancer reaches it.
  const healthy = loadBalancers.some(loadBalancer =>
    zonesFor(aws, loadBalancer, target).some(subnetId =>
      checkPasses(world, loadBalancer, subnetId, group, target),
    ),
  );
  return healthy
    ? { state: 'healthy' }
    : {
        state: 'unhealthy',
        reason: 'Target.FailedHealthChecks',
        description: 'Health checks failed',
      };
}

export function loadBalancersOf(
  aws: AwsWorld,
  group: TargetGroupState,
): LoadBalancerState[] {
  const arns = aws.listeners
    .filter(({ targetGroupArns }) => targetGroupArns.includes(group.arn))
    .map(({ loadBalancerArn }) => loadBalancerArn);
  return aws.loadBalancers.filter(({ arn }) => arns.includes(arn));
}

/** Without cross-zone balancing only `all` is served by every zone. */
export function zonesFor(
  aws: AwsWorld,
  { subnetIds, crossZone }: LoadBalancerState,
  { availabilityZone }: TargetState,
): string[] {
  if (availabilityZone === 'all' || crossZone) return subnetIds;
  return subnetIds.filter(subnetId =>
    aws.subnets.some(
      ({ id, zoneName }) => id === subnetId && zoneName === availabilityZone,
    ),
  );
}

/** Whether the health check that one zone makes of a target comes through. */
export function checkPasses(
  world: World,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  group: TargetGroupState,
  target: TargetState,
): boolean {
  const { healthCheck } = group;
  const port =
    healthCheck.port === 'traffic-port'
      ? target.port
      : Number(healthCheck.port);
  const node = walkToNode(world.aws, loadBalancer, subnetId, {
    id: target.id,
    port,
  });
  if (!node.arrived) return false;
  const pod = walkNodePort(world, target.id, port, node.source);
  if (!pod.arrived) return false;
  // Only the status port answers an HTTP check with 200: on the others Envoy has no route for it.
  return healthCheck.protocol === 'TCP' || pod.port === 15021;
}
