import { paginateDescribeTransitGatewayRouteTables } from '@aws-sdk/client-ec2';
import {
  TransitGatewayRouteTable,
  transitGatewayRouteTableSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readTransitGatewayRouteTables({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<TransitGatewayRouteTable[]> {
  const tables = await readScoped(
    scopes.transitGateway,
    Filters =>
      paginateDescribeTransitGatewayRouteTables(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.TransitGatewayRouteTables,
  );
  return transitGatewayRouteTableSchema.array().parse(
    tables.map(table => ({
      id: table.TransitGatewayRouteTableId,
      transitGatewayId: table.TransitGatewayId,
      tags: keptTags(table.Tags),
    })),
  );
}
