import {
  paginateDescribeRouteTables,
  Route as AwsRoute,
} from '@aws-sdk/client-ec2';
import {
  RouteTable,
  routeTableSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { PrefixLists } from '../createPrefixLists';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readRouteTables({
  ec2,
  scopes,
  prefixLists,
  signal: abortSignal,
}: AwsReadContext): Promise<RouteTable[]> {
  const tables = await readScoped(
    scopes.vpc,
    Filters =>
      paginateDescribeRouteTables(
        // The largest page that DescribeRouteTables gives.
        { client: ec2, pageSize: 100 },
        { Filters },
        { abortSignal },
      ),
    page => page.RouteTables,
  );
  return routeTableSchema.array().parse(
    await Promise.all(
      tables.map(async table => {
        const associations = table.Associations ?? [];
        const routes = await Promise.all(
          (table.Routes ?? []).map(route => routesOf(route, prefixLists)),
        );
        return {
          id: table.RouteTableId,
          vpcId: table.VpcId,
          main: associations.some(({ Main }) => Main),
          subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
          routes: routes.flat(),
          tags: keptTags(table.Tags),
        };
      }),
    ),
  );
}

/** One for a block, several for a prefix list, none for IPv6 and for what a route server holds back. */
async function routesOf(route: AwsRoute, prefixLists: PrefixLists) {
  if (route.State === 'filtered') return [];
  const destinations = await destinationsOf(route, prefixLists);
  return destinations.map(destination => ({
    destination,
    target: targetOf(route),
    state: route.State,
    origin: originOf(route),
  }));
}

async function destinationsOf(
  route: AwsRoute,
  prefixLists: PrefixLists,
): Promise<string[]> {
  if (route.DestinationCidrBlock) return [route.DestinationCidrBlock];
  // The lists of gateway endpoints hold AWS's own addresses, which are no part of any path here.
  if (!route.DestinationPrefixListId || route.GatewayId?.startsWith('vpce-')) {
    return [];
  }
  return prefixLists(route.DestinationPrefixListId);
}

function targetOf(route: AwsRoute): RouteTable['routes'][number]['target'] {
  if (route.TransitGatewayId) {
    return { kind: 'transit-gateway', id: route.TransitGatewayId };
  }
  if (route.NatGatewayId)
    return { kind: 'nat-gateway', id: route.NatGatewayId };
  if (route.GatewayId === 'local') return { kind: 'local', id: 'local' };
  if (route.GatewayId?.startsWith('igw-')) {
    return { kind: 'internet-gateway', id: route.GatewayId };
  }
  return {
    kind: 'other',
    id:
      route.GatewayId ??
      route.VpcPeeringConnectionId ??
      route.NetworkInterfaceId ??
      route.CoreNetworkArn ??
      route.LocalGatewayId ??
      route.CarrierGatewayId ??
      '',
  };
}

function originOf({
  Origin,
}: AwsRoute): RouteTable['routes'][number]['origin'] {
  switch (Origin) {
    case 'CreateRouteTable':
      return 'create-route-table';
    case 'Advertisement':
    case 'EnableVgwRoutePropagation':
      return 'propagation';
    default:
      return 'create-route';
  }
}
