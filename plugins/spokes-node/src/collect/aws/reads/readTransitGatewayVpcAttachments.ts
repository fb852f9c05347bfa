import { paginateDescribeTransitGatewayVpcAttachments } from '@aws-sdk/client-ec2';
import {
  TransitGatewayVpcAttachment,
  transitGatewayVpcAttachmentSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';
import { keptTags } from '../keptTags';
import { readScoped } from '../readScoped';

export async function readTransitGatewayVpcAttachments({
  ec2,
  scopes,
  signal: abortSignal,
}: AwsReadContext): Promise<TransitGatewayVpcAttachment[]> {
  const attachments = await readScoped(
    scopes.transitGateway,
    Filters =>
      paginateDescribeTransitGatewayVpcAttachments(
        { client: ec2, pageSize: 1000 },
        { Filters },
        { abortSignal },
      ),
    page => page.TransitGatewayVpcAttachments,
  );
  return transitGatewayVpcAttachmentSchema.array().parse(
    attachments.map(attachment => ({
      id: attachment.TransitGatewayAttachmentId,
      transitGatewayId: attachment.TransitGatewayId,
      vpcId: attachment.VpcId,
      vpcOwnerId: attachment.VpcOwnerId,
      state: attachment.State,
      subnetIds: attachment.SubnetIds ?? [],
      tags: keptTags(attachment.Tags),
    })),
  );
}
