import { paginateSearchTransitGatewayRoutes } from '@aws-sdk/client-ec2';
import {
  TransitGatewayRoute,
  transitGatewayRouteSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

export async function readTransitGatewayRoutes(
  { ec2, signal: abortSignal }: AwsReadContext,
  TransitGatewayRouteTableId: string,
): Promise<TransitGatewayRoute[]> {
  const routes = await allPages(
    paginateSearchTransitGatewayRoutes(
      { client: ec2, pageSize: 1000 },
      {
        TransitGatewayRouteTableId,
        Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
      },
      { abortSignal },
    ),
    page => {
      // Half of a table must not be taken for the whole: a missing route would be blamed.
      if (page.AdditionalRoutesAvailable && !page.NextToken) {
        throw new Error('The answer holds only a part of the routes');
      }
      return page.Routes;
    },
  );
  return transitGatewayRouteSchema.array().parse(
    routes
      .filter(({ DestinationCidrBlock }) => DestinationCidrBlock)
      .map(route => ({
        destination: route.DestinationCidrBlock,
        // What is not static follows from something else, as a propagated route does.
        type: route.Type === 'static' ? 'static' : 'propagated',
        state: route.State,
        attachmentIds: (route.TransitGatewayAttachments ?? []).flatMap(
          ({ TransitGatewayAttachmentId }) => TransitGatewayAttachmentId ?? [],
        ),
      })),
  );
}
