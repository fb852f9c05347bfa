import { AwsWorld, SecurityGroupRuleState, TargetGroupState } from './AwsWorld';
import { openNetworkAcl } from './openNetworkAcl';
import { publicAddress } from './publicAddress';
import { reference, ReferenceSpoke } from './reference';
import { spokeAlarms } from './spokeAlarms';

const { account, zones, hub, transitGatewayId } = reference;
const nlbSubnetCidrs = [hub.publicSubnets.a.cidr, hub.publicSubnets.b.cidr];

/** What `terraform apply` of a spoke adds: VPC, attachment, nodes, load balancer and its alarms. */
export function addReferenceSpoke(aws: AwsWorld, spoke: ReferenceSpoke): void {
  const tags = { 'fitsync.io/spoke': spoke.name };
  aws.spokes.push(spoke);
  addNetwork(aws, spoke, tags);
  addNodes(aws, spoke, tags);
  addLoadBalancer(aws, spoke, tags);
  aws.alarms.push(...spokeAlarms(spoke));
}

function addNetwork(
  aws: AwsWorld,
  spoke: ReferenceSpoke,
  tags: Record<string, string>,
): void {
  aws.vpcs.push({
    id: spoke.vpcId,
    cidr: spoke.cidr,
    secondaryCidrs: [],
    tags: { Name: spoke.name, ...tags },
  });
  for (const zone of ['a', 'b'] as const) {
    aws.subnets.push({
      ...spoke.nodeSubnets[zone],
      vpcId: spoke.vpcId,
      zoneId: zones[zone].id,
      zoneName: zones[zone].name,
      tags: { Name: `${spoke.name}-nodes-${zone}`, ...tags },
    });
  }
  const subnetIds = [spoke.nodeSubnets.a.id, spoke.nodeSubnets.b.id];
  aws.routeTables.push({
    id: spoke.routeTableId,
    vpcId: spoke.vpcId,
    main: true,
    subnetIds: [...subnetIds],
    routes: [
      {
        destination: spoke.cidr,
        targetId: 'local',
        state: 'active',
        origin: 'CreateRouteTable',
      },
      {
        destination: '0.0.0.0/0',
        targetId: transitGatewayId,
        state: 'active',
        origin: 'CreateRoute',
      },
    ],
    tags: { Name: `${spoke.name}-nodes`, ...tags },
  });
  aws.networkAcls.push(
    openNetworkAcl({
      id: spoke.networkAclId,
      vpcId: spoke.vpcId,
      isDefault: true,
      subnetIds: [...subnetIds],
      tags: { Name: `${spoke.name}-nodes`, ...tags },
    }),
  );
  aws.transitGatewayAttachments.push({
    id: spoke.attachmentId,
    transitGatewayId,
    vpcId: spoke.vpcId,
    vpcOwnerId: account,
    state: 'available',
    subnetIds: [...subnetIds],
    association: {
      routeTableId: reference.spokeTransitGatewayRouteTableId,
      state: 'associated',
    },
    tags: { Name: spoke.name, ...tags },
  });
  aws.transitGatewayRouteTables
    .find(table => table.id === hub.transitGatewayRouteTableId)
    ?.propagatingAttachmentIds.push(spoke.attachmentId);
}

function addNodes(
  aws: AwsWorld,
  spoke: ReferenceSpoke,
  tags: Record<string, string>,
): void {
  aws.securityGroups.push({
    id: spoke.nodeSecurityGroupId,
    name: `${spoke.name}-nodes`,
    description: `K3s nodes of ${spoke.name}`,
    vpcId: spoke.vpcId,
    ingress: [
      tcp(30080, nlbSubnetCidrs, 'HTTP and health checks from the NLB'),
      tcp(30443, nlbSubnetCidrs, 'HTTPS from the NLB'),
      {
        protocol: '-1',
        cidrs: [],
        groupIds: [spoke.nodeSecurityGroupId],
        description: 'Among the nodes',
      },
    ],
    egress: [{ protocol: '-1', cidrs: ['0.0.0.0/0'], groupIds: [] }],
    tags: { Name: `${spoke.name}-nodes`, ...tags },
  });
  for (const role of ['master', 'worker'] as const) {
    const node = spoke.nodes[role];
    aws.instances.push({
      id: node.instanceId,
      vpcId: spoke.vpcId,
      subnetId: spoke.nodeSubnets.a.id,
      privateIp: node.privateIp,
      instanceType: 't3.large',
      state: 'running',
      securityGroupIds: [spoke.nodeSecurityGroupId],
      tags: { Name: `${spoke.name}-${role}-0`, ...tags },
    });
  }
}

function addLoadBalancer(
  aws: AwsWorld,
  spoke: ReferenceSpoke,
  tags: Record<string, string>,
): void {
  const { loadBalancer } = spoke;
  aws.securityGroups.push({
    id: loadBalancer.securityGroupId,
    name: loadBalancer.name,
    description: `Load balancer of ${spoke.name}`,
    vpcId: hub.vpcId,
    ingress: [tcp(80, ['0.0.0.0/0']), tcp(443, ['0.0.0.0/0'])],
    egress: [tcp(30080, [spoke.cidr]), tcp(30443, [spoke.cidr])],
    tags: { Name: loadBalancer.name, ...tags },
  });
  aws.loadBalancers.push({
    arn: loadBalancer.arn,
    name: loadBalancer.name,
    dnsName: loadBalancer.dnsName,
    canonicalHostedZoneId: 'ZLMOA37VPKANP',
    type: 'network',
    scheme: 'internet-facing',
    state: 'active',
    vpcId: hub.vpcId,
    subnetIds: [hub.publicSubnets.a.id, hub.publicSubnets.b.id],
    securityGroupIds: [loadBalancer.securityGroupId],
    crossZone: false,
    tags,
  });
  for (const zone of ['a', 'b'] as const) {
    aws.networkInterfaces.push({
      id: loadBalancer.interfaceIds[zone],
      vpcId: hub.vpcId,
      subnetId: hub.publicSubnets[zone].id,
      privateIp: loadBalancer.addresses[zone],
      publicIp: publicAddress(zone, loadBalancer.addresses[zone]),
      description: `ELB net/${loadBalancer.name}/${loadBalancer.id}`,
      interfaceType: 'network_load_balancer',
      securityGroupIds: [loadBalancer.securityGroupId],
    });
  }
  for (const scheme of ['http', 'https'] as const) {
    aws.listeners.push({
      arn: loadBalancer.listenerArns[scheme],
      loadBalancerArn: loadBalancer.arn,
      port: scheme === 'http' ? 80 : 443,
      protocol: 'TCP',
      targetGroupArns: [loadBalancer.targetGroupArns[scheme]],
      certificateArns: [],
      alpnPolicy: [],
    });
    aws.targetGroups.push(targetGroup(spoke, scheme, tags));
  }
  aws.hostedZones
    .find(zone => zone.id === reference.hostedZone.id)
    ?.records.push({
      name: `${spoke.host}.`,
      type: 'A',
      values: [],
      alias: {
        dnsName: `${loadBalancer.dnsName}.`,
        hostedZoneId: 'ZLMOA37VPKANP',
      },
    });
}

function targetGroup(
  spoke: ReferenceSpoke,
  scheme: 'http' | 'https',
  tags: Record<string, string>,
): TargetGroupState {
  const port = scheme === 'http' ? 30080 : 30443;
  return {
    arn: spoke.loadBalancer.targetGroupArns[scheme],
    name: spoke.loadBalancer.name.replace('-nlb', `-${scheme}`),
    protocol: 'TCP',
    port,
    vpcId: hub.vpcId,
    targetType: 'ip',
    // One port for both groups: a zone leaves DNS when any of its groups has too few healthy targets.
    healthCheck: { protocol: 'TCP', port: '30080', intervalSeconds: 10 },
    preserveClientIp: false,
    proxyProtocolV2: false,
    targets: Object.values(spoke.nodes).map(node => ({
      id: node.privateIp,
      port,
      availabilityZone: 'all',
    })),
    tags,
  };
}

function tcp(
  port: number,
  cidrs: readonly string[],
  description?: string,
): SecurityGroupRuleState {
  return {
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    cidrs: [...cidrs],
    groupIds: [],
    description,
  };
}
