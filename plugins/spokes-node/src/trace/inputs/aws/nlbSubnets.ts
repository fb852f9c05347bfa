import { RouteTable, Subnet } from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';
import { firstAddress } from '../../lookup/addresses';
import { effectiveRouteTable } from '../../lookup/routes';

/** A subnet of the load balancer: where it takes requests in, and sends them on. @public */
export interface NlbSubnet {
  subnet: Subnet;
  /** The table that serves it: its own, else the VPC's main one. */
  routeTable: RouteTable;
  /** The load balancer's address in it; where AWS does not tell it, the subnet's first stands for it. */
  address: string;
}

export const nlbSubnets = perPort<NlbSubnet[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine(
      {
        loadBalancer: resolve('loadBalancer'),
        subnets: hub.subnets,
        tables: hub.routeTables,
      },
      ({ loadBalancer, subnets, tables }) => {
        const found = loadBalancer.zones.flatMap(zone => {
          const subnet = subnets.find(({ id }) => id === zone.subnetId);
          const routeTable = subnet && effectiveRouteTable(tables, subnet);
          if (!subnet || !routeTable) return [];
          const own = hub.networkInterfaces.value?.find(
            ({ subnetId, description }) =>
              subnetId === subnet.id &&
              description.startsWith(`ELB net/${loadBalancer.name}/`),
          );
          return [
            {
              subnet,
              routeTable,
              address:
                zone.privateIp ?? own?.privateIp ?? firstAddress(subnet.cidr),
            },
          ];
        });
        return found.length > 0 && found.length === loadBalancer.zones.length
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeSubnets, ec2:DescribeRouteTables',
              observedAt: takenAt,
              action: `Allow reading the subnets and route tables of ${loadBalancer.vpcId}: not all of ${loadBalancer.name} are listed`,
            });
      },
    ),
);
