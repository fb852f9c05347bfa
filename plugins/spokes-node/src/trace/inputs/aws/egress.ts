import {
  NatGateway,
  RouteTable,
  Subnet,
} from '@fitsync/backstage-plugin-spokes-common';
import { effectiveRouteTable, isUsable, routesTo } from '../../lookup/routes';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';
import { laterRead } from './laterRead';

/** Stands for whatever nodes fetch from the internet: a documentation address. */
export const internet = '203.0.113.1';

/** A subnet in which the hub is attached: where the spoke's traffic to the internet comes out. @public */
export interface AttachmentRoutes {
  subnet: Subnet;
  routeTable: RouteTable;
}

export const attachmentRoutes = perPort<AttachmentRoutes[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine(
      {
        attachment: resolve('hubAttachment'),
        subnets: hub.subnets,
        tables: hub.routeTables,
      },
      ({ attachment, subnets, tables }) => {
        const found = attachment.subnetIds.flatMap(id => {
          const subnet = subnets.find(one => one.id === id);
          const routeTable = subnet && effectiveRouteTable(tables, subnet);
          return subnet && routeTable ? [{ subnet, routeTable }] : [];
        });
        return found.length === attachment.subnetIds.length
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeSubnets, ec2:DescribeRouteTables',
              observedAt: takenAt,
              action: `Allow reading the subnets and route tables of ${attachment.id}: not all are listed`,
            });
      },
    ),
);

/** A NAT gateway that the spoke's traffic leaves through. @public */
export interface SpokeNat {
  natGateway: NatGateway;
  /** Where it stands, and the table that its answers come back by. */
  subnet: Subnet;
  routeTable: RouteTable;
  /** The attachment's subnet that sends to it, and the table that says so. */
  from: Subnet;
  fromTable: RouteTable;
}

export const spokeNats = perPort<SpokeNat[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine(
      {
        routes: resolve('attachmentRoutes'),
        gateways: laterRead(
          hub.natGateways,
          'ec2:DescribeNatGateways',
          takenAt,
        ),
        subnets: hub.subnets,
        tables: hub.routeTables,
      },
      ({ routes, gateways, subnets, tables }) => {
        const used = routes.flatMap(
          ({ subnet: from, routeTable: fromTable }) => {
            const [best] = routesTo(fromTable.routes, internet);
            return best && isUsable(best, 'nat-gateway')
              ? [{ from, fromTable, id: best.target.id }]
              : [];
          },
        );
        const found = used.flatMap(({ from, fromTable, id }) => {
          const natGateway = gateways.find(one => one.id === id);
          const subnet = subnets.find(one => one.id === natGateway?.subnetId);
          const routeTable = subnet && effectiveRouteTable(tables, subnet);
          return natGateway && subnet && routeTable
            ? [{ from, fromTable, natGateway, subnet, routeTable }]
            : [];
        });
        return found.length === used.length
          ? { value: found }
          : notRead({
              source: 'ec2:DescribeNatGateways',
              observedAt: takenAt,
              action:
                'Allow reading the NAT gateways of the hub and their subnets: not all that routes lead to are listed',
            });
      },
    ),
);
