import {
  paginateDescribeRouteTables,
  Route as AwsRoute,
} from '@aws-sdk/client-ec2';
import {
  RouteTable,
  routeTableSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readRouteTables({
  ec2,
  scopes,
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
    tables.map(table => {
      const associations = table.Associations ?? [];
      return {
        id: table.RouteTableId,
        vpcId: table.VpcId,
        main: associations.some(({ Main }) => Main),
        subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
        routes: (table.Routes ?? [])
          .filter(({ DestinationCidrBlock }) => DestinationCidrBlock)
          .map(route => ({
            destination: route.DestinationCidrBlock,
            target: targetOf(route),
            state: route.State,
            origin: originOf(route),
          })),
        tags: keptTags(table.Tags),
      };
    }),
  );
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
}: AwsRoute): RouteTable['routes'][number]['origin'] | undefined {
  switch (Origin) {
    case 'CreateRouteTable':
      return 'create-route-table';
    case 'EnableVgwRoutePropagation':
      return 'propagation';
    default:
      return 'create-route';
  }
}
