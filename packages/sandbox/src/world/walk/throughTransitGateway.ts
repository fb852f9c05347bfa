import {
  AwsWorld,
  SubnetState,
  TransitGatewayAttachmentState,
} from '../AwsWorld';
import { transitGatewayRoutes } from '../transitGatewayRoutes';
import { cidrsOf } from './cidrsOf';
import { longestPrefix } from './longestPrefix';

export type Leg =
  | {
      arrived: true;
      entry: TransitGatewayAttachmentState;
      exit: TransitGatewayAttachmentState;
    }
  | { arrived: false; at: 'subnet-route' | 'attachment' | 'route' };

/**
 * One direction of a connection between VPCs: from a subnet by its effective route table to the attachment of its zone,
 * and from there by the attachment's associated table to the attachment of the other VPC.
 */
export function throughTransitGateway(
  aws: AwsWorld,
  from: SubnetState,
  address: string,
): Leg {
  const route = longestPrefix(effectiveRoutes(aws, from), address);
  if (route?.state !== 'active' || !route.targetId.startsWith('tgw-')) {
    return { arrived: false, at: 'subnet-route' };
  }

  const entry = aws.transitGatewayAttachments.find(
    attachment =>
      attachment.vpcId === from.vpcId &&
      attachment.transitGatewayId === route.targetId &&
      carries(attachment) &&
      zonesOf(aws, attachment).includes(from.zoneId),
  );
  if (!entry) return { arrived: false, at: 'attachment' };

  const table = aws.transitGatewayRouteTables.find(
    ({ id }) =>
      entry.association?.state === 'associated' &&
      id === entry.association.routeTableId,
  );
  const onward =
    table && longestPrefix(transitGatewayRoutes(aws, table), address);
  const exit = aws.transitGatewayAttachments.find(
    ({ id }) => onward?.state === 'active' && id === onward.attachmentId,
  );
  return exit && carries(exit)
    ? { arrived: true, entry, exit }
    : { arrived: false, at: 'route' };
}

/** Those of the table that serves a subnet: its own, else the main one of the VPC. */
export function effectiveRoutes(aws: AwsWorld, subnet: SubnetState) {
  const tables = aws.routeTables.filter(({ vpcId }) => vpcId === subnet.vpcId);
  const table =
    tables.find(({ subnetIds }) => subnetIds.includes(subnet.id)) ??
    tables.find(({ main }) => main);
  return (table?.routes ?? []).flatMap(route =>
    cidrsOf(aws, route.destination).map(destination => ({
      ...route,
      destination,
    })),
  );
}

function carries({ state }: TransitGatewayAttachmentState): boolean {
  return state === 'available' || state === 'modifying';
}

function zonesOf(
  aws: AwsWorld,
  { subnetIds }: TransitGatewayAttachmentState,
): string[] {
  return aws.subnets
    .filter(({ id }) => subnetIds.includes(id))
    .map(({ zoneId }) => zoneId);
}
