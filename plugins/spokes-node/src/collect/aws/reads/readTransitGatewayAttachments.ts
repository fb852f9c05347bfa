import { paginateDescribeTransitGatewayAttachments } from '@aws-sdk/client-ec2';
import {
  TransitGatewayAttachment,
  transitGatewayAttachmentSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { readScoped } from '../readScoped';

export async function readTransitGatewayAttachments({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<TransitGatewayAttachment[]> {
  const attachments = await readScoped(
    scopes.transitGateway,
    Filters =>
      paginateDescribeTransitGatewayAttachments(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.TransitGatewayAttachments,
  );
  return transitGatewayAttachmentSchema.array().parse(
    attachments.map(({ Association: association, ...attachment }) => ({
      id: attachment.TransitGatewayAttachmentId,
      transitGatewayId: attachment.TransitGatewayId,
      resourceType: attachment.ResourceType,
      // A peering that is not yet accepted has no resource.
      resourceId: attachment.ResourceId ?? '',
      state: attachment.State,
      association: association?.TransitGatewayRouteTableId && {
        routeTableId: association.TransitGatewayRouteTableId,
        state: association.State,
      },
    })),
  );
}
