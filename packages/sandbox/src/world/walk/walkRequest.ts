import {
  AwsWorld,
  ListenerState,
  LoadBalancerState,
  TargetGroupState,
} from '../AwsWorld';
import { spokeNetwork } from '../spokeNetwork';
import { World } from '../World';
import { aclPasses, ephemeralPort } from './aclPasses';
import { allows } from './allows';
import { effectiveRoutes } from './throughTransitGateway';
import { InternetRequest, RequestAnswer } from './RequestAnswer';
import { resolves } from './resolves';
import { routeRequest } from './routeRequest';
import { targetHealth, zonesFor } from './targetHealth';
import { answerUnseen } from './unseen';
import { walkNodePort } from './walkNodePort';
import { groupsOf, walkToNode } from './walkToNode';

/** Anyone, from the documentation's block of addresses. */
const visitor = '198.51.100.7';

/**
 * What the internet gets from a spoke: one answer for each zone of its load balancer and each target that the zone may
 * choose, since an attempt takes any of them. The sandbox's own oracle: it shares nothing with the product's checks.
 */
export function walkRequest(
  world: World,
  spoke: string,
  request: InternetRequest,
  /** Asks the load balancer by its address in this subnet, without looking its name up. */
  subnetIdOfAddress?: string,
): RequestAnswer[] {
  const { aws } = world;
  const { arn } = spokeNetwork(aws, spoke).ids.loadBalancer;
  const loadBalancer = aws.loadBalancers.find(one => one.arn === arn);
  const isFound =
    subnetIdOfAddress !== undefined ||
    (loadBalancer && resolves(aws, request.host, loadBalancer));
  if (!loadBalancer || !isFound) return [{ kind: 'unresolved' }];

  const asked = loadBalancer.subnetIds.filter(
    id => !subnetIdOfAddress || id === subnetIdOfAddress,
  );
  return asked.flatMap<RequestAnswer>(subnetId => {
    if (!enters(aws, loadBalancer, subnetId, request.port)) {
      return [{ kind: 'timeout' }];
    }
    const listener = aws.listeners.find(
      one => one.loadBalancerArn === arn && one.port === request.port,
    );
    const group = aws.targetGroups.find(one =>
      listener?.targetGroupArns.includes(one.arn),
    );
    if (!listener || !group) return [{ kind: 'refused' }];
    if (showsNoCertificate(aws, listener)) return [{ kind: 'reset' }];

    const targets = chosenTargets(world, loadBalancer, subnetId, group);
    if (targets.length === 0) return [{ kind: 'timeout' }];
    return targets.map(target =>
      answerUnseen(
        world,
        spoke,
        walkTarget(world, loadBalancer, subnetId, group, target, request),
      ),
    );
  });
}

/** A listener that ends TLS with nothing that a browser accepts: the handshake goes no further. */
function showsNoCertificate(
  { certificates }: AwsWorld,
  { protocol, certificateArns }: ListenerState,
): boolean {
  return (
    protocol === 'TLS' &&
    certificates.some(
      ({ arn, status, notAfter }) =>
        certificateArns.includes(arn) &&
        (status !== 'ISSUED' || new Date(notAfter) <= new Date()),
    )
  );
}

function enters(
  aws: AwsWorld,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  port: number,
): boolean {
  const subnet = aws.subnets.find(({ id }) => id === subnetId);
  const groups = groupsOf(aws, loadBalancer.securityGroupIds);
  return (
    loadBalancer.scheme === 'internet-facing' &&
    loadBalancer.state.startsWith('active') &&
    subnet !== undefined &&
    isPublic(aws, subnet) &&
    effectiveRoutes(aws, subnet).some(
      ({ destination, targetId, state }) =>
        destination === '0.0.0.0/0' &&
        targetId.startsWith('igw-') &&
        state === 'active',
    ) &&
    aclPasses(aws, subnet, 'in', visitor, port) &&
    aclPasses(aws, subnet, 'out', visitor, ephemeralPort) &&
    (groups.length === 0 ||
      groups.some(({ ingress }) => allows(ingress, visitor, port)))
  );
}

/** Block Public Access stops at the internet gateway what no exclusion lets in. */
function isPublic(
  { blockPublicAccess: { mode, exclusions } }: AwsWorld,
  { id, vpcId }: { id: string; vpcId: string },
): boolean {
  return (
    mode === 'off' ||
    exclusions.some(
      one =>
        one.state === 'create-complete' &&
        one.mode === 'allow-bidirectional' &&
        [id, vpcId].includes(one.resourceId),
    )
  );
}

/** Healthy targets, or all of them when none is: the load balancer fails open. */
function chosenTargets(
  world: World,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  group: TargetGroupState,
) {
  const here = group.targets.filter(target =>
    zonesFor(world.aws, loadBalancer, target).includes(subnetId),
  );
  const healthy = here.filter(
    target => targetHealth(world, group, target).state === 'healthy',
  );
  return healthy.length > 0 ? healthy : here;
}

function walkTarget(
  world: World,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  group: TargetGroupState,
  target: TargetGroupState['targets'][number],
  request: InternetRequest,
): RequestAnswer {
  const node = walkToNode(world.aws, loadBalancer, subnetId, target);
  // The answer to a visitor's own address would leave by another way than the load balancer.
  if (!node.arrived || group.preserveClientIp) return { kind: 'timeout' };

  const pod = walkNodePort(world, target.id, target.port, node.source);
  if (!pod.arrived) {
    return { kind: pod.at === 'network-policy' ? 'timeout' : 'refused' };
  }
  // Envoy does not know the header that the load balancer puts before the request.
  if (group.proxyProtocolV2) return { kind: 'reset' };
  return routeRequest(pod.cluster, pod.pod, pod.port, target.id, request);
}
