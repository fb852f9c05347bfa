import { RouteState } from '../world/AwsWorld';
import { openNetworkAcl } from '../world/openNetworkAcl';
import { reference } from '../world/reference';
import { loadBalancerResources } from './loadBalancerResources';
import { SpokePlan } from './planSpoke';
import { resourceId } from './resourceId';
import { allOut, rule } from './securityGroupRules';
import { SpokeResources } from './resourceLists';

const { account, hub, transitGatewayId } = reference;

/** Everything that the module makes for one spoke, in its state when all of it is done. */
export function spokeResources(plan: SpokePlan): SpokeResources {
  const { ids, subnets, attachmentSubnets, variables } = plan;
  const { name } = ids;
  const tags = { 'fitsync.io/spoke': name, 'fitsync.io/hub': variables.hub };
  const named = (suffix = '') => ({ Name: `${name}${suffix}`, ...tags });
  const { securityGroup, ...loadBalancer } = loadBalancerResources(plan, tags);

  return {
    vpcs: [
      { id: ids.vpcId, cidr: ids.cidr, secondaryCidrs: [], tags: named() },
    ],
    subnets: [
      ...subnets.map(one => ({ ...one, role: 'nodes' })),
      ...attachmentSubnets.map(one => ({ ...one, role: 'attachment' })),
    ].map(({ id, cidr, key, zone, role }) => ({
      id,
      vpcId: ids.vpcId,
      cidr,
      zoneId: zone.id,
      zoneName: zone.name,
      tags: named(`-${role}-${key}`),
    })),
    routeTables: [
      {
        id: resourceId('rtb', name, 'main'),
        vpcId: ids.vpcId,
        main: true,
        subnetIds: [],
        routes: [localRoute(ids.cidr)],
        tags: {},
      },
      {
        id: ids.routeTableId,
        vpcId: ids.vpcId,
        main: false,
        subnetIds: subnets.map(({ id }) => id),
        routes: [
          localRoute(ids.cidr),
          {
            destination: '0.0.0.0/0',
            targetId: transitGatewayId,
            state: 'active',
            origin: 'CreateRoute',
          },
        ],
        tags: named('-nodes'),
      },
      {
        id: resourceId('rtb', name, 'attachment'),
        vpcId: ids.vpcId,
        main: false,
        subnetIds: attachmentSubnets.map(({ id }) => id),
        routes: [localRoute(ids.cidr)],
        tags: named('-attachment'),
      },
    ],
    networkAcls: [
      openNetworkAcl({
        id: ids.networkAclId,
        vpcId: ids.vpcId,
        isDefault: true,
        subnetIds: [...subnets, ...attachmentSubnets].map(({ id }) => id),
        tags: {},
      }),
    ],
    securityGroups: [nodeSecurityGroup(plan, named('-nodes')), securityGroup],
    transitGatewayAttachments: [
      {
        id: ids.attachmentId,
        transitGatewayId,
        vpcId: ids.vpcId,
        vpcOwnerId: account,
        state: 'available',
        subnetIds: attachmentSubnets.map(({ id }) => id),
        association: {
          routeTableId: reference.spokeTransitGatewayRouteTableId,
          state: 'associated',
        },
        tags: named(),
      },
    ],
    instances: plan.nodes.map(node => ({
      id: node.instanceId,
      vpcId: ids.vpcId,
      subnetId: node.subnetId,
      privateIp: node.privateIp,
      instanceType: variables.instance.type,
      state: 'running',
      securityGroupIds: [ids.nodeSecurityGroupId],
      tags: named(`-${node.role}-${node.index}`),
    })),
    ...loadBalancer,
  };
}

function nodeSecurityGroup(
  { ids, variables }: SpokePlan,
  tags: Record<string, string>,
) {
  const fromLoadBalancer = Object.entries(variables.node_ports).map(
    ([port, number]) =>
      rule(
        number,
        Object.values(hub.publicSubnets).map(({ cidr }) => cidr),
        `${port} from the load balancer`,
      ),
  );
  const betweenNodes = [
    { from: 6443, to: 6443, protocol: 'tcp' },
    { from: 8472, to: 8472, protocol: 'udp' },
    { from: 10250, to: 10250, protocol: 'tcp' },
    { from: 2379, to: 2380, protocol: 'tcp' },
  ].map(({ from, to, protocol }) => ({
    protocol,
    fromPort: from,
    toPort: to,
    cidrs: [],
    groupIds: [ids.nodeSecurityGroupId],
    description: 'between nodes',
  }));
  return {
    id: ids.nodeSecurityGroupId,
    name: `${ids.name}-nodes`,
    description: `Nodes of ${ids.name}`,
    vpcId: ids.vpcId,
    ingress: [
      ...fromLoadBalancer,
      rule(6443, [hub.cidr], 'API server from the hub'),
      ...betweenNodes,
    ],
    egress: [allOut],
    tags,
  };
}

function localRoute(destination: string): RouteState {
  return {
    destination,
    targetId: 'local',
    state: 'active',
    origin: 'CreateRouteTable',
  };
}
