import {
  AwsWorld,
  SubnetState,
  TransitGatewayAttachmentState,
} from '../AwsWorld';
import { aclPasses } from './aclPasses';

export interface Packet {
  source: string;
  destination: string;
  port: number;
}

/** The attachments by which a packet enters and leaves the Transit Gateway. */
export interface Crossing {
  entry: TransitGatewayAttachmentState;
  exit: TransitGatewayAttachmentState;
}

/**
 * One packet against the network ACLs of the subnets that it leaves and enters. The Transit Gateway keeps it in the zone
 * that it came from. What comes out of an attachment in the very subnet of its destination passes no network ACL.
 */
export function passesAcls(
  aws: AwsWorld,
  { from, to }: { from: SubnetState; to: SubnetState },
  { source, destination, port }: Packet,
  crossing?: Crossing,
): boolean {
  if (from.id === to.id) return true;
  if (!aclPasses(aws, from, 'out', destination, port)) return false;
  const last = crossing ? interfaceIn(aws, crossing.exit, from) : from;
  if (crossing) {
    const first = interfaceIn(aws, crossing.entry, from);
    if (first && !aclPasses(aws, first, 'in', source, port)) return false;
    if (!last || last.id === to.id) return true;
    if (!aclPasses(aws, last, 'out', destination, port)) return false;
  }
  return aclPasses(aws, to, 'in', source, port);
}

/** The attachment's subnet in the zone that traffic comes from, else any. */
function interfaceIn(
  aws: AwsWorld,
  { subnetIds }: TransitGatewayAttachmentState,
  { zoneId }: SubnetState,
): SubnetState | undefined {
  const subnets = aws.subnets.filter(({ id }) => subnetIds.includes(id));
  return subnets.find(one => one.zoneId === zoneId) ?? subnets[0];
}
