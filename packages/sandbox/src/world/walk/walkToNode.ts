import {
  AwsWorld,
  InstanceState,
  LoadBalancerState,
  SecurityGroupRuleState,
  SubnetState,
} from '../AwsWorld';
import { ephemeralPort } from './aclPasses';
import { allows } from './allows';
import { cidrsOf } from './cidrsOf';
import { contains } from './longestPrefix';
import { passesAcls } from './passesAcls';
import { throughTransitGateway } from './throughTransitGateway';
import { WalkStop } from './WalkStop';

export type NodeWalk =
  | { arrived: true; instance: InstanceState; source: string }
  | { arrived: false; at: WalkStop };

/** A TCP connection from a load balancer's node in one zone to a port of a target, and its answer back. */
export function walkToNode(
  aws: AwsWorld,
  loadBalancer: LoadBalancerState,
  subnetId: string,
  target: { id: string; port: number },
): NodeWalk {
  const from = aws.subnets.find(({ id }) => id === subnetId);
  const source = addressIn(aws, loadBalancer, subnetId);
  const isLost = aws.lostZones.some(
    one =>
      one.loadBalancerArn === loadBalancer.arn && one.subnetId === subnetId,
  );
  if (!from || !source || isLost) return stop('load-balancer-zone');

  const groups = groupsOf(aws, loadBalancer.securityGroupIds);
  if (
    groups.length > 0 &&
    !groups.some(({ egress }) => allows(egress, target.id, target.port))
  ) {
    return stop('load-balancer-security-group');
  }

  const there = reach(aws, from, target.id);
  if (!there.arrived) {
    const at = {
      'subnet-route': 'hub-route',
      attachment: 'transit-gateway-attachment',
      route: 'transit-gateway-forward',
    } as const;
    return stop(at[there.at]);
  }

  const instance = aws.instances.find(
    one =>
      one.privateIp === target.id &&
      one.vpcId === there.vpcId &&
      one.state === 'running',
  );
  const nodeSubnet = aws.subnets.find(({ id }) => id === instance?.subnetId);
  if (!instance || !nodeSubnet) return stop('node');

  const request = { source, destination: target.id, port: target.port };
  const forward = { from, to: nodeSubnet };
  if (!passesAcls(aws, forward, request, there.crossing)) {
    return stop('network-acl');
  }

  if (
    !groupsOf(aws, instance.securityGroupIds).some(({ ingress }) =>
      allows(ingress, source, target.port),
    )
  ) {
    return stop('node-security-group');
  }

  const back = reach(aws, nodeSubnet, source);
  if (!back.arrived) {
    return stop(
      back.at === 'subnet-route' ? 'spoke-route' : 'transit-gateway-return',
    );
  }
  if (back.vpcId !== from.vpcId) return stop('transit-gateway-return');
  const answer = {
    source: target.id,
    destination: source,
    port: ephemeralPort,
  };
  return passesAcls(aws, { from: nodeSubnet, to: from }, answer, back.crossing)
    ? { arrived: true, instance, source }
    : stop('network-acl');
}

/** Within a VPC the local route leads there; otherwise it takes the Transit Gateway. */
function reach(aws: AwsWorld, from: SubnetState, address: string) {
  const own = aws.vpcs.find(({ id }) => id === from.vpcId);
  if (
    own &&
    [own.cidr, ...own.secondaryCidrs].some(cidr => contains(cidr, address))
  ) {
    return { arrived: true as const, vpcId: own.id, crossing: undefined };
  }
  const leg = throughTransitGateway(aws, from, address);
  return leg.arrived
    ? { arrived: true as const, vpcId: leg.exit.vpcId, crossing: leg }
    : leg;
}

function addressIn(
  aws: AwsWorld,
  loadBalancer: LoadBalancerState,
  subnetId: string,
): string | undefined {
  const description = `ELB ${loadBalancer.arn.split(':loadbalancer/')[1]}`;
  return aws.networkInterfaces.find(
    one => one.description === description && one.subnetId === subnetId,
  )?.privateIp;
}

/** Rules with the blocks of their prefix lists. */
export function groupsOf(aws: AwsWorld, ids: string[]) {
  const expanded = (rule: SecurityGroupRuleState) => ({
    ...rule,
    cidrs: [
      ...rule.cidrs,
      ...(rule.prefixListIds ?? []).flatMap(id => cidrsOf(aws, id)),
    ],
  });
  return aws.securityGroups
    .filter(({ id }) => ids.includes(id))
    .map(({ ingress, egress }) => ({
      ingress: ingress.map(expanded),
      egress: egress.map(expanded),
    }));
}

function stop(at: WalkStop): NodeWalk {
  return { arrived: false, at };
}
