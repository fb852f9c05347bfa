import {
  Instance,
  RouteTable,
  SecurityGroup,
  Subnet,
} from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort, perSpoke } from '../scope';
import { effectiveRouteTable } from '../../lookup/routes';
import { NodeAddress } from './nodeAddresses';

/** A node with the instance it runs on. @public */
export interface NodeInstance extends NodeAddress {
  instance: Instance;
  subnet: Subnet;
}

/** Nodes joined to their instances by address, within the spoke's VPC; a node that is no EC2 instance is left out. */
export const nodeInstances = perSpoke<NodeInstance[]>(
  ({ facts: { spoke, binding, takenAt }, resolve }) =>
    combine(
      {
        nodes: resolve('nodeAddresses'),
        vpc: resolve('spokeVpc'),
        instances: spoke.instances,
        subnets: spoke.subnets,
      },
      ({ nodes, vpc, instances, subnets }) => {
        const found = nodes.flatMap(node => {
          const instance = instances.find(
            ({ privateIp, vpcId }) => privateIp === node.ip && vpcId === vpc.id,
          );
          const subnet = subnets.find(({ id }) => id === instance?.subnetId);
          return instance && subnet ? [{ ...node, instance, subnet }] : [];
        });
        return found.length > 0
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeInstances',
              observedAt: takenAt,
              action: `Allow reading the instances of ${vpc.id}: none has an address of a node of ${binding.cluster}`,
            });
      },
    ),
);

/** The route table that a node's answers leave by. @public */
export interface NodeRouteTable extends NodeInstance {
  routeTable: RouteTable;
}

export const nodeRouteTables = perSpoke<NodeRouteTable[]>(
  ({ facts: { spoke, takenAt }, resolve }) =>
    combine(
      { nodes: resolve('nodeInstances'), tables: spoke.routeTables },
      ({ nodes, tables }) => {
        const found = nodes.flatMap(node => {
          const routeTable = effectiveRouteTable(tables, node.subnet);
          return routeTable ? [{ ...node, routeTable }] : [];
        });
        return found.length === nodes.length
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeRouteTables',
              observedAt: takenAt,
              action:
                'Allow reading the route tables of the spoke’s VPC: those of some nodes are not listed',
            });
      },
    ),
);

/** The security groups in front of a node. @public */
export interface NodeSecurityGroups extends NodeInstance {
  groups: SecurityGroup[];
}

export const nodeSecurityGroups = perSpoke<NodeSecurityGroups[]>(
  ({ facts: { spoke, takenAt }, resolve }) =>
    combine(
      { nodes: resolve('nodeInstances'), all: spoke.securityGroups },
      ({ nodes, all }) => {
        const found = nodes.map(node => ({
          ...node,
          groups: all.filter(({ id }) =>
            node.instance.securityGroupIds.includes(id),
          ),
        }));
        return found.every(
          ({ groups, instance }) =>
            groups.length === new Set(instance.securityGroupIds).size,
        )
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeSecurityGroups',
              observedAt: takenAt,
              action:
                'Allow reading the security groups of the nodes: some are not listed',
            });
      },
    ),
);

/** The load balancer's own security groups; empty where it was made without. */
export const nlbSecurityGroups = perPort<SecurityGroup[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine(
      { loadBalancer: resolve('loadBalancer'), all: hub.securityGroups },
      ({ loadBalancer, all }) => {
        const found = all.filter(({ id }) =>
          loadBalancer.securityGroupIds.includes(id),
        );
        return found.length === new Set(loadBalancer.securityGroupIds).size
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeSecurityGroups',
              observedAt: takenAt,
              action: `Allow reading the security groups of ${loadBalancer.name}: some are not listed`,
            });
      },
    ),
);
