import {
  Route,
  RouteTable,
  Subnet,
  TransitGatewayRoute,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, maxBy } from 'lodash';
import { contains, prefixLength } from './addresses';
import { perVersion } from './perVersion';

const originOrder: Route['origin'][] = [
  'propagation',
  'create-route',
  'create-route-table',
];

/** All routes that cover an address, the one that AWS takes first: longest prefix, then local, static, propagated. */
export function routesTo(routes: readonly Route[], address: string): Route[] {
  return routes
    .filter(route => contains(route.destination, address))
    .sort(
      (a, b) =>
        prefixLength(b.destination) - prefixLength(a.destination) ||
        originOrder.indexOf(b.origin) - originOrder.indexOf(a.origin),
    );
}

/** The route that a Transit Gateway takes: longest prefix, then static before propagated. */
export function transitGatewayRouteTo(
  routes: readonly TransitGatewayRoute[],
  address: string,
): TransitGatewayRoute | undefined {
  return maxBy(
    routes.filter(route => contains(route.destination, address)),
    ({ destination, type }) =>
      prefixLength(destination) * 2 + (type === 'static' ? 1 : 0),
  );
}

const indexOf = perVersion((tables: RouteTable[]) => ({
  bySubnet: new Map(
    tables.flatMap(table => table.subnetIds.map(id => [id, table] as const)),
  ),
  mainByVpc: groupBy(
    tables.filter(({ main }) => main),
    ({ vpcId }) => vpcId,
  ),
}));
/** The table that a subnet uses: its own, else the main one of its VPC. */
export function effectiveRouteTable(
  tables: RouteTable[],
  subnet: Pick<Subnet, 'id' | 'vpcId'>,
): RouteTable | undefined {
  const { bySubnet, mainByVpc } = indexOf(tables);
  return bySubnet.get(subnet.id) ?? mainByVpc[subnet.vpcId]?.[0];
}

/** Whether a route leads, alive, to this kind of target. */
export function isUsable(
  route: Route | undefined,
  kind: Route['target']['kind'],
): boolean {
  return route?.target.kind === kind && route.state === 'active';
}

/** Where packets go, in words. */
export function describeRoute(route: Route | undefined): string {
  if (!route) return 'nowhere';
  const { target, state, destination } = route;
  return state === 'blackhole'
    ? `${target.id} (blackhole, ${destination})`
    : `${target.id} (${destination})`;
}
