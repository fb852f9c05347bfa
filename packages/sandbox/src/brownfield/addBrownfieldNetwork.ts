import {
  AwsWorld,
  RouteState,
  SecurityGroupRuleState,
} from '../world/AwsWorld';
import { openNetworkAcl } from '../world/openNetworkAcl';
import { publicAddress } from '../world/publicAddress';
import { reference } from '../world/reference';
import { brownfield } from './brownfield';
import { brownfieldIds } from './brownfieldIds';

const { hub, loadBalancers, spoke, transitGatewayId } = brownfield;
const { account, zones } = reference;
const both = ['a', 'b'] as const;

/** What people clicked together in AWS: it works, and nothing of it has a name or tag of ours. */
export function addBrownfieldNetwork(aws: AwsWorld): void {
  aws.spokes.push(brownfieldIds());
  addHub(aws);
  addSpoke(aws);
  addTransitGateway(aws);
  for (const one of loadBalancers) addLoadBalancer(aws, one);
  aws.hostedZones.push({
    ...brownfield.hostedZone,
    private: false,
    records: [
      {
        name: `${brownfield.host}.`,
        type: 'A',
        values: [],
        alias: {
          dnsName: `${loadBalancers[0].dnsName}.`,
          hostedZoneId: 'ZLMOA37VPKANP',
        },
      },
    ],
  });
}

const local = (destination: string): RouteState => ({
  destination,
  targetId: 'local',
  state: 'active',
  origin: 'CreateRouteTable',
});

const route = (destination: string, targetId: string): RouteState => ({
  destination,
  targetId,
  state: 'active',
  origin: 'CreateRoute',
});

function addHub(aws: AwsWorld) {
  const { publicSubnets, privateSubnets, vpcId } = hub;
  aws.vpcs.push({ id: vpcId, cidr: hub.cidr, secondaryCidrs: [], tags: {} });
  for (const zone of both) {
    const place = {
      vpcId,
      zoneId: zones[zone].id,
      zoneName: zones[zone].name,
      tags: {},
    };
    aws.subnets.push(
      { ...publicSubnets[zone], ...place },
      { ...privateSubnets[zone], ...place },
    );
    aws.routeTables.push({
      id: hub.publicRouteTables[zone],
      vpcId,
      main: false,
      subnetIds: [publicSubnets[zone].id],
      routes: [
        local(hub.cidr),
        route('0.0.0.0/0', hub.internetGatewayId),
        route(spoke.cidr, transitGatewayId),
      ],
      tags: {},
    });
  }
  aws.routeTables.push({
    id: hub.privateRouteTableId,
    vpcId,
    main: true,
    subnetIds: both.map(zone => privateSubnets[zone].id),
    routes: [local(hub.cidr), route('0.0.0.0/0', hub.natGatewayId)],
    tags: {},
  });
  aws.networkAcls.push(
    openNetworkAcl({
      id: hub.networkAclId,
      vpcId,
      isDefault: true,
      subnetIds: both.flatMap(zone => [
        publicSubnets[zone].id,
        privateSubnets[zone].id,
      ]),
      tags: {},
    }),
  );
  aws.internetGateways.push({ id: hub.internetGatewayId, vpcId, tags: {} });
  aws.natGateways.push({
    id: hub.natGatewayId,
    vpcId,
    subnetId: publicSubnets.a.id,
    state: 'available',
    publicIp: '203.0.113.100',
    privateIp: '10.100.0.250',
    tags: {},
  });
}

const tcp = (port: number, cidrs: string[]): SecurityGroupRuleState => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrs,
  groupIds: [],
});

function addSpoke(aws: AwsWorld) {
  const { nodes, subnets, vpcId } = spoke;
  aws.vpcs.push({
    id: vpcId,
    cidr: spoke.cidr,
    secondaryCidrs: [],
    tags: { Name: 'shop (do not touch)' },
  });
  for (const zone of both) {
    aws.subnets.push({
      ...subnets[zone],
      vpcId,
      zoneId: zones[zone].id,
      zoneName: zones[zone].name,
      tags: {},
    });
    aws.instances.push({
      id: nodes[zone].instanceId,
      vpcId,
      subnetId: subnets[zone].id,
      privateIp: nodes[zone].ip,
      instanceType: 'm5.xlarge',
      state: 'running',
      securityGroupIds: [spoke.securityGroupId],
      tags: {},
    });
  }
  const subnetIds = both.map(zone => subnets[zone].id);
  aws.routeTables.push({
    id: spoke.routeTableId,
    vpcId,
    main: true,
    subnetIds,
    routes: [local(spoke.cidr), route('0.0.0.0/0', transitGatewayId)],
    tags: {},
  });
  aws.networkAcls.push(
    openNetworkAcl({
      id: spoke.networkAclId,
      vpcId,
      isDefault: true,
      subnetIds: [...subnetIds],
      tags: {},
    }),
  );
  aws.securityGroups.push({
    id: spoke.securityGroupId,
    name: 'launch-wizard-3',
    description: 'launch-wizard-3 created 2019-04-02',
    vpcId,
    ingress: [
      { ...tcp(30000, [hub.cidr]), toPort: 32767 },
      { protocol: '-1', cidrs: [], groupIds: [spoke.securityGroupId] },
    ],
    egress: [{ protocol: '-1', cidrs: ['0.0.0.0/0'], groupIds: [] }],
    tags: {},
  });
}

/** With the defaults of the console: one table, that everything is associated with and propagates into. */
function addTransitGateway(aws: AwsWorld) {
  const routeTableId = brownfield.transitGatewayRouteTableId;
  aws.transitGateways.push({
    id: transitGatewayId,
    state: 'available',
    description: '',
    tags: {},
  });
  aws.transitGatewayRouteTables.push({
    id: routeTableId,
    transitGatewayId,
    staticRoutes: [
      { destination: '0.0.0.0/0', attachmentId: hub.attachmentId },
    ],
    propagatingAttachmentIds: [hub.attachmentId, spoke.attachmentId],
    tags: {},
  });
  const attachment = (id: string, vpcId: string, subnetIds: string[]) =>
    aws.transitGatewayAttachments.push({
      id,
      transitGatewayId,
      vpcId,
      vpcOwnerId: account,
      state: 'available',
      subnetIds,
      association: { routeTableId, state: 'associated' },
      tags: {},
    });
  attachment(
    hub.attachmentId,
    hub.vpcId,
    both.map(zone => hub.privateSubnets[zone].id),
  );
  attachment(
    spoke.attachmentId,
    spoke.vpcId,
    both.map(zone => spoke.subnets[zone].id),
  );
}

function addLoadBalancer(aws: AwsWorld, one: (typeof loadBalancers)[number]) {
  const { vpcId } = hub;
  aws.securityGroups.push({
    id: one.securityGroupId,
    name: `${one.name} open`,
    description: 'open',
    vpcId,
    ingress: [tcp(one.port, ['0.0.0.0/0'])],
    egress: [{ protocol: '-1', cidrs: ['0.0.0.0/0'], groupIds: [] }],
    tags: {},
  });
  aws.loadBalancers.push({
    arn: one.arn,
    name: one.name,
    dnsName: one.dnsName,
    canonicalHostedZoneId: 'ZLMOA37VPKANP',
    type: 'network',
    scheme: 'internet-facing',
    state: 'active',
    vpcId,
    subnetIds: both.map(zone => hub.publicSubnets[zone].id),
    securityGroupIds: [one.securityGroupId],
    crossZone: false,
    tags: {},
  });
  for (const zone of both) {
    aws.networkInterfaces.push({
      id: one.interfaceIds[zone],
      vpcId,
      subnetId: hub.publicSubnets[zone].id,
      privateIp: one.addresses[zone],
      publicIp: publicAddress(zone, `0.0.0.2${one.addresses[zone].slice(-2)}`),
      description: `ELB ${one.arn.split('loadbalancer/')[1]}`,
      interfaceType: 'network_load_balancer',
      securityGroupIds: [one.securityGroupId],
    });
  }
  aws.listeners.push({
    arn: one.listenerArn,
    loadBalancerArn: one.arn,
    port: one.port,
    protocol: 'TCP',
    targetGroupArns: [one.targetGroupArn],
    certificateArns: [],
    alpnPolicy: [],
  });
  aws.targetGroups.push({
    arn: one.targetGroupArn,
    name: one.targetGroupName,
    protocol: 'TCP',
    port: one.nodePort,
    vpcId,
    targetType: 'ip',
    healthCheck: { protocol: 'TCP', port: '31080', intervalSeconds: 30 },
    preserveClientIp: false,
    proxyProtocolV2: false,
    targets: both.map(zone => ({
      id: spoke.nodes[zone].ip,
      port: one.nodePort,
      availabilityZone: 'all',
    })),
    tags: {},
  });
}
