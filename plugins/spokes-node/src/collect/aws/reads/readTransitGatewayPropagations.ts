import { paginateGetTransitGatewayRouteTablePropagations } from '@aws-sdk/client-ec2';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

/** Ids of the attachments that propagate into a table. */
export async function readTransitGatewayPropagations(
  { ec2, signal: abortSignal }: AwsReadContext,
  TransitGatewayRouteTableId: string,
): Promise<string[]> {
  const propagations = await allPages(
    paginateGetTransitGatewayRouteTablePropagations(
      { client: ec2, pageSize: 1000 },
      { TransitGatewayRouteTableId },
      { abortSignal },
    ),
    page => page.TransitGatewayRouteTablePropagations,
  );
  return propagations
    .filter(({ State }) => State === 'enabled')
    .flatMap(
      ({ TransitGatewayAttachmentId }) => TransitGatewayAttachmentId ?? [],
    );
}
