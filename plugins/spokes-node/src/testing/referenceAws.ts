import {
  AwsFacts,
  HostedZone,
  NetworkAclEntry,
  Observed,
  observedOk,
  Route,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceArns, referenceIds, ReferenceSpokeIds } from './referenceIds';

const { account, region, hub, transitGatewayId, takenAt } = referenceIds;
const zones = [
  { zoneId: 'use2-az1', zoneName: 'us-east-2a' },
  { zoneId: 'use2-az2', zoneName: 'us-east-2b' },
];
const ports = [80, 443];
const nodePortOf: Record<number, number> = { 80: 30080, 443: 30443 };

/** What AWS says of the hub and of these spokes while nothing is wrong. */
export function referenceAws(spokes: readonly ReferenceSpokeIds[]): AwsFacts {
  return {
    account,
    region,
    vpcs: read(
      'ec2:DescribeVpcs',
      [hub, ...spokes].map(({ vpcId, cidr, name }) => ({
        id: vpcId,
        cidrs: [cidr],
        tags: { Name: name, 'fitsync.io/spoke': name },
      })),
    ),
    subnets: read('ec2:DescribeSubnets', [
      ...subnetsOf(hub.vpcId, hub.publicSubnets),
      ...subnetsOf(hub.vpcId, hub.attachmentSubnets),
      ...spokes.flatMap(spoke => subnetsOf(spoke.vpcId, spoke.nodeSubnets)),
    ]),
    routeTables: read('ec2:DescribeRouteTables', [
      {
        id: hub.publicRouteTableId,
        vpcId: hub.vpcId,
        main: false,
        subnetIds: hub.publicSubnets.map(({ id }) => id),
        routes: [
          local(hub.cidr),
          route('0.0.0.0/0', 'internet-gateway', hub.internetGatewayId),
          ...spokes.map(spoke =>
            route(spoke.cidr, 'transit-gateway', transitGatewayId),
          ),
        ],
        tags: { Name: `${hub.name}-public` },
      },
      ...hub.attachmentRouteTableIds.map((id, zone) => ({
        id,
        vpcId: hub.vpcId,
        main: zone === 0,
        subnetIds: [hub.attachmentSubnets[zone].id],
        routes: [
          local(hub.cidr),
          route('0.0.0.0/0', 'nat-gateway', hub.natGatewayIds[zone]),
        ],
        tags: { Name: `${hub.name}-attachment` },
      })),
      ...spokes.map(spoke => ({
        id: spoke.routeTableId,
        vpcId: spoke.vpcId,
        main: true,
        subnetIds: [],
        routes: [
          local(spoke.cidr),
          route('0.0.0.0/0', 'transit-gateway', transitGatewayId),
        ],
        tags: { Name: `${spoke.name}-nodes` },
      })),
    ]),
    securityGroups: read(
      'ec2:DescribeSecurityGroups',
      spokes.flatMap(securityGroupsOf),
    ),
    networkAcls: read(
      'ec2:DescribeNetworkAcls',
      [
        {
          id: hub.publicNetworkAclId,
          vpcId: hub.vpcId,
          subnets: hub.publicSubnets,
        },
        {
          id: hub.attachmentNetworkAclId,
          vpcId: hub.vpcId,
          subnets: hub.attachmentSubnets,
        },
        ...spokes.map(spoke => ({
          id: spoke.networkAclId,
          vpcId: spoke.vpcId,
          subnets: spoke.nodeSubnets,
        })),
      ].map(({ id, vpcId, subnets }) => ({
        id,
        vpcId,
        subnetIds: subnets.map((subnet): string => subnet.id),
        entries: [false, true].flatMap(openEntries),
      })),
    ),
    instances: read(
      'ec2:DescribeInstances',
      spokes.flatMap(spoke =>
        spoke.nodes.map(node => ({
          id: node.instanceId,
          vpcId: spoke.vpcId,
          subnetId: spoke.nodeSubnets[0].id,
          privateIp: node.ip,
          state: 'running' as const,
          securityGroupIds: [spoke.nodeSecurityGroupId],
          tags: { Name: node.name, 'fitsync.io/spoke': spoke.name },
        })),
      ),
    ),
    natGateways: read(
      'ec2:DescribeNatGateways',
      hub.natGatewayIds.map((id, zone) => ({
        id,
        vpcId: hub.vpcId,
        subnetId: hub.publicSubnets[zone].id,
        state: 'available',
      })),
    ),
    networkInterfaces: read(
      'ec2:DescribeNetworkInterfaces',
      spokes.flatMap(({ loadBalancer }) =>
        loadBalancer.addresses.map((privateIp, zone) => ({
          id: `eni-0a7b6c5d4e3f2011${zone}`,
          vpcId: hub.vpcId,
          subnetId: hub.publicSubnets[zone].id,
          privateIp,
          description: `ELB net/${loadBalancer.name}/${loadBalancer.id}`,
        })),
      ),
    ),
    blockPublicAccess: read('ec2:DescribeVpcBlockPublicAccessOptions', {
      mode: 'off' as const,
    }),
    blockPublicAccessExclusions: read(
      'ec2:DescribeVpcBlockPublicAccessExclusions',
      [],
    ),
    hostedZones: read<HostedZone[]>('route53:ListHostedZonesByName', []),
    dnsRecords: {},
    ...transitGateway(spokes),
    ...loadBalancing(spokes),
  };
}

function transitGateway(spokes: readonly ReferenceSpokeIds[]) {
  const { spokesRouteTableId } = referenceIds;
  const attachments = [
    {
      id: hub.attachmentId,
      vpcId: hub.vpcId,
      name: hub.name,
      subnets: hub.attachmentSubnets,
      table: hub.transitGatewayRouteTableId,
    },
    ...spokes.map(spoke => ({
      id: spoke.attachmentId,
      vpcId: spoke.vpcId,
      name: spoke.name,
      subnets: spoke.nodeSubnets,
      table: spokesRouteTableId,
    })),
  ];
  return {
    transitGatewayAttachments: read(
      'ec2:DescribeTransitGatewayAttachments',
      attachments.map(({ id, vpcId, table }) => ({
        id,
        transitGatewayId,
        resourceType: 'vpc',
        resourceId: vpcId,
        state: 'available',
        association: { routeTableId: table, state: 'associated' },
      })),
    ),
    transitGatewayVpcAttachments: read(
      'ec2:DescribeTransitGatewayVpcAttachments',
      attachments.map(({ id, vpcId, name, subnets }) => ({
        id,
        transitGatewayId,
        vpcId,
        vpcOwnerId: account,
        state: 'available',
        subnetIds: subnets.map(subnet => subnet.id),
        tags: { Name: name, 'fitsync.io/spoke': name },
      })),
    ),
    transitGatewayRouteTables: read(
      'ec2:DescribeTransitGatewayRouteTables',
      [hub.transitGatewayRouteTableId, spokesRouteTableId].map(id => ({
        id,
        transitGatewayId,
        tags: {},
      })),
    ),
    transitGatewayRoutes: {
      [hub.transitGatewayRouteTableId]: read(
        'ec2:SearchTransitGatewayRoutes',
        spokes.map(spoke => ({
          destination: spoke.cidr,
          type: 'propagated' as const,
          state: 'active' as const,
          attachmentIds: [spoke.attachmentId],
        })),
      ),
      [spokesRouteTableId]: read('ec2:SearchTransitGatewayRoutes', [
        {
          destination: '0.0.0.0/0',
          type: 'static' as const,
          state: 'active' as const,
          attachmentIds: [hub.attachmentId],
        },
      ]),
    },
    transitGatewayPropagations: {
      [hub.transitGatewayRouteTableId]: read(
        'ec2:GetTransitGatewayRouteTablePropagations',
        spokes.map(({ attachmentId }): string => attachmentId),
      ),
      [spokesRouteTableId]: read<string[]>(
        'ec2:GetTransitGatewayRouteTablePropagations',
        [],
      ),
    },
  };
}

function loadBalancing(spokes: readonly ReferenceSpokeIds[]) {
  const groups = spokes.flatMap(spoke =>
    ports.map(port => ({
      spoke,
      port,
      arn: referenceArns(spoke).targetGroup(port),
    })),
  );
  return {
    loadBalancers: read(
      'elasticloadbalancing:DescribeLoadBalancers',
      spokes.map(spoke => ({
        arn: referenceArns(spoke).loadBalancer,
        name: spoke.loadBalancer.name,
        dnsName: `${spoke.loadBalancer.name}-${spoke.loadBalancer.id}.elb.${region}.amazonaws.com`,
        type: 'network' as const,
        scheme: 'internet-facing' as const,
        state: 'active',
        vpcId: hub.vpcId,
        zones: hub.publicSubnets.map(({ id }, zone) => ({
          zoneName: zones[zone].zoneName,
          subnetId: id,
        })),
        securityGroupIds: [spoke.loadBalancer.securityGroupId],
      })),
    ),
    listeners: Object.fromEntries(
      spokes.map(spoke => [
        referenceArns(spoke).loadBalancer,
        read(
          'elasticloadbalancing:DescribeListeners',
          ports.map(port => ({
            arn: referenceArns(spoke).listener(port),
            loadBalancerArn: referenceArns(spoke).loadBalancer,
            port,
            protocol: 'TCP' as const,
            targetGroupArns: [referenceArns(spoke).targetGroup(port)],
            certificateArns: [],
            alpnPolicy: [],
          })),
        ),
      ]),
    ),
    listenerAttributes: Object.fromEntries(
      spokes.flatMap(spoke =>
        ports.map(port => [
          referenceArns(spoke).listener(port),
          read('elasticloadbalancing:DescribeListenerAttributes', {
            tcpIdleTimeoutSeconds: 350,
          }),
        ]),
      ),
    ),
    acmCertificates: {},
    zoneHealth: read(
      'cloudwatch:GetMetricData',
      groups.flatMap(({ spoke, arn }) =>
        zones.map(({ zoneName }) => ({
          targetGroupArn: arn,
          loadBalancerArn: referenceArns(spoke).loadBalancer,
          zoneName,
          healthy: spoke.nodes.length,
        })),
      ),
    ),
    alarms: read(
      'cloudwatch:DescribeAlarms',
      groups.flatMap(({ spoke, port, arn }) =>
        ['UnHealthyHostCount', 'HealthyHostCount'].map(metric => ({
          arn: `arn:aws:cloudwatch:${region}:${account}:alarm:${spoke.name}-${port}-${metric}`,
          name: `${spoke.name}-${port}-${metric}`,
          state: 'OK' as const,
          actionsEnabled: true,
          watches: [
            {
              metric,
              loadBalancer: `net/${spoke.loadBalancer.name}/${spoke.loadBalancer.id}`,
              targetGroup: arn.slice(arn.lastIndexOf(':') + 1),
            },
          ],
        })),
      ),
    ),
    targetGroups: read(
      'elasticloadbalancing:DescribeTargetGroups',
      groups.map(({ spoke, port, arn }) => ({
        arn,
        name: arn.split('/')[1],
        protocol: 'TCP',
        port: nodePortOf[port],
        vpcId: hub.vpcId,
        targetType: 'ip' as const,
        healthCheck: { protocol: 'TCP', port: '30080', intervalSeconds: 10 },
        loadBalancerArns: [referenceArns(spoke).loadBalancer],
      })),
    ),
    targetGroupAttributes: Object.fromEntries(
      groups.map(({ arn }) => [
        arn,
        read('elasticloadbalancing:DescribeTargetGroupAttributes', {
          preserveClientIp: false,
          proxyProtocolV2: false,
        }),
      ]),
    ),
    targetHealth: Object.fromEntries(
      groups.map(({ spoke, port, arn }) => [
        arn,
        read(
          'elasticloadbalancing:DescribeTargetHealth',
          spoke.nodes.map(({ ip }) => ({
            id: ip,
            port: nodePortOf[port],
            availabilityZone: 'all',
            state: 'healthy' as const,
          })),
        ),
      ]),
    ),
  };
}

function securityGroupsOf(spoke: ReferenceSpokeIds) {
  const tcp = (port: number, cidrs: string[]) => ({
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    cidrs,
    groupIds: [],
  });
  const all = (cidrs: string[], groupIds: string[] = []) => ({
    protocol: '-1',
    cidrs,
    groupIds,
  });
  const fromNlb = hub.publicSubnets.map(({ cidr }): string => cidr);
  return [
    {
      id: spoke.nodeSecurityGroupId,
      name: `${spoke.name}-nodes`,
      vpcId: spoke.vpcId,
      ingress: [
        tcp(30080, fromNlb),
        tcp(30443, fromNlb),
        all([], [spoke.nodeSecurityGroupId]),
      ],
      egress: [all(['0.0.0.0/0'])],
    },
    {
      id: spoke.loadBalancer.securityGroupId,
      name: spoke.loadBalancer.name,
      vpcId: hub.vpcId,
      ingress: [tcp(80, ['0.0.0.0/0']), tcp(443, ['0.0.0.0/0'])],
      egress: [tcp(30080, [spoke.cidr]), tcp(30443, [spoke.cidr])],
    },
  ];
}

function subnetsOf(
  vpcId: string,
  subnets: readonly { id: string; cidr: string }[],
) {
  return subnets.map(({ id, cidr }, zone) => ({
    id,
    cidr,
    vpcId,
    ...zones[zone],
    tags: {},
  }));
}

function openEntries(egress: boolean): NetworkAclEntry[] {
  const whole = { egress, protocol: '-1', cidr: '0.0.0.0/0' };
  return [
    { ...whole, number: 100, action: 'allow' },
    { ...whole, number: 32767, action: 'deny' },
  ];
}

function local(destination: string): Route {
  return {
    destination,
    target: { kind: 'local', id: 'local' },
    state: 'active',
    origin: 'create-route-table',
  };
}

function route(
  destination: string,
  kind: Route['target']['kind'],
  id: string,
): Route {
  return {
    destination,
    target: { kind, id },
    state: 'active',
    origin: 'create-route',
  };
}

function read<T>(source: string, value: T): Observed<T> {
  return observedOk(value, source, takenAt);
}
