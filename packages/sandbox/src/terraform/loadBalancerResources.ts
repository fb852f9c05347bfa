import { targetGroupName } from '@fitsync/backstage-plugin-spokes-common';
import { SecurityGroupState, TargetGroupState } from '../world/AwsWorld';
import { publicAddress } from '../world/publicAddress';
import { reference } from '../world/reference';
import { spokeAlarms } from '../world/spokeAlarms';
import { SpokePlan } from './planSpoke';
import { rule } from './securityGroupRules';
import { SpokeResources } from './resourceLists';

const { hub } = reference;
const schemes = ['http', 'https'] as const;

/** The zone that alias records of load balancers of the region point into. */
export const loadBalancerZoneId = 'ZLMOA37VPKANP';

/** The spoke's load balancer in the hub, with what hangs on it. */
export function loadBalancerResources(
  plan: SpokePlan,
  tags: Record<string, string>,
): Pick<
  SpokeResources,
  | 'networkInterfaces'
  | 'loadBalancers'
  | 'listeners'
  | 'targetGroups'
  | 'alarms'
> & { securityGroup: SecurityGroupState } {
  const { ids, subnets, variables } = plan;
  const { loadBalancer } = ids;
  const vpcId = hub.vpcId;
  return {
    securityGroup: {
      id: loadBalancer.securityGroupId,
      name: loadBalancer.name,
      description: `Load balancer of ${ids.name}`,
      vpcId,
      ingress: [80, 443].map(port => rule(port, ['0.0.0.0/0'])),
      egress: Object.entries(variables.node_ports).map(([name, port]) =>
        rule(
          port,
          subnets.map(({ cidr }) => cidr),
          `${name} to the nodes`,
        ),
      ),
      tags: { Name: loadBalancer.name, ...tags },
    },
    loadBalancers: [
      {
        arn: loadBalancer.arn,
        name: loadBalancer.name,
        dnsName: loadBalancer.dnsName,
        canonicalHostedZoneId: loadBalancerZoneId,
        type: 'network',
        scheme: 'internet-facing',
        state: 'active',
        vpcId,
        subnetIds: [hub.publicSubnets.a.id, hub.publicSubnets.b.id],
        securityGroupIds: [loadBalancer.securityGroupId],
        crossZone: false,
        tags,
      },
    ],
    networkInterfaces: (['a', 'b'] as const).map(zone => ({
      id: loadBalancer.interfaceIds[zone],
      vpcId,
      subnetId: hub.publicSubnets[zone].id,
      privateIp: loadBalancer.addresses[zone],
      publicIp: publicAddress(zone, loadBalancer.addresses[zone]),
      description: `ELB net/${loadBalancer.name}/${loadBalancer.id}`,
      interfaceType: 'network_load_balancer',
      securityGroupIds: [loadBalancer.securityGroupId],
    })),
    listeners: schemes.map(scheme => ({
      arn: loadBalancer.listenerArns[scheme],
      loadBalancerArn: loadBalancer.arn,
      port: scheme === 'http' ? 80 : 443,
      protocol: 'TCP',
      targetGroupArns: [loadBalancer.targetGroupArns[scheme]],
      certificateArns: [],
      alpnPolicy: [],
    })),
    targetGroups: schemes.map(scheme => targetGroup(plan, scheme, tags)),
    alarms: variables.alarms.enabled ? spokeAlarms(ids) : [],
  };
}

function targetGroup(
  { ids, nodes, variables }: SpokePlan,
  scheme: 'http' | 'https',
  tags: Record<string, string>,
): TargetGroupState {
  const { health_check: check, node_ports: ports } = variables;
  const port = ports[scheme];
  return {
    arn: ids.loadBalancer.targetGroupArns[scheme],
    name: targetGroupName(ids.name, scheme),
    protocol: 'TCP',
    port,
    vpcId: hub.vpcId,
    targetType: 'ip',
    healthCheck: {
      ...(check.kind === 'tcp'
        ? { protocol: 'TCP', port: String(ports.http) }
        : {
            protocol: 'HTTP',
            port: String(ports.status),
            path: '/healthz/ready',
          }),
      intervalSeconds: check.interval_seconds,
    },
    preserveClientIp: false,
    proxyProtocolV2: false,
    targets: nodes.map(({ privateIp }) => ({
      id: privateIp,
      port,
      availabilityZone: 'all',
    })),
    tags,
  };
}
