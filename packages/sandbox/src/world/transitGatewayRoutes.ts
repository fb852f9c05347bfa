import { AwsWorld, TransitGatewayRouteTableState } from './AwsWorld';

export interface TransitGatewayRouteState {
  destination: string;
  type: 'static' | 'propagated';
  state: 'active' | 'blackhole';
  attachmentId?: string;
}

/**
 * The routes of a Transit Gateway's table as AWS would list them: propagated ones follow from the attachments' VPCs, a
 * static one wins over a propagated one of the same block, and a route to an attachment that is gone is a blackhole.
 */
export function transitGatewayRoutes(
  aws: AwsWorld,
  table: TransitGatewayRouteTableState,
): TransitGatewayRouteState[] {
  const available = new Map(
    aws.transitGatewayAttachments
      .filter(({ state }) => state === 'available' || state === 'modifying')
      .map(attachment => [attachment.id, attachment]),
  );
  const routes = new Map<string, TransitGatewayRouteState>();

  for (const attachmentId of table.propagatingAttachmentIds) {
    const vpc = aws.vpcs.find(
      ({ id }) => id === available.get(attachmentId)?.vpcId,
    );
    for (const destination of vpc ? [vpc.cidr, ...vpc.secondaryCidrs] : []) {
      // The same block of two VPCs does not propagate twice.
      if (routes.has(destination)) continue;
      routes.set(destination, {
        destination,
        type: 'propagated',
        state: 'active',
        attachmentId,
      });
    }
  }
  for (const { destination, attachmentId } of table.staticRoutes) {
    const alive = attachmentId !== undefined && available.has(attachmentId);
    routes.set(destination, {
      destination,
      type: 'static',
      state: alive ? 'active' : 'blackhole',
      attachmentId: alive ? attachmentId : undefined,
    });
  }
  return [...routes.values()];
}
