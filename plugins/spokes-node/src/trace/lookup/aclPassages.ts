import { Subnet } from '@fitsync/backstage-plugin-spokes-common';
import { PortRange } from './networkAcls';

/** A subnet that a packet leaves or enters, so that its network ACL is looked at. @public */
export interface AclPassage {
  subnet: Subnet;
  /** Whose subnet it is on this way. */
  subnetOf: 'load-balancer' | 'attachment' | 'node';
  side: 'hub' | 'spoke';
  entries: 'ingress' | 'egress';
  /** The address that the entries are held against. */
  peer: string;
  ports: PortRange;
}

/** One end of a way: a load balancer's address, or a node. */
export interface PacketEnd extends Pick<AclPassage, 'subnetOf' | 'side'> {
  subnet: Subnet;
  address: string;
  /** Subnets of the attachment on this side; none where no Transit Gateway lies between the ends. */
  attachment: readonly Subnet[];
}

/**
 * The network ACLs that a packet passes between two addresses, in their order. One is not looked at for what stays in its
 * subnet, nor for what comes out of an attachment in the very subnet of its destination. The Transit Gateway keeps traffic
 * in the zone it came from.
 */
export function aclPassages(
  from: PacketEnd,
  to: PacketEnd,
  ports: PortRange,
): AclPassage[] {
  if (from.subnet.id === to.subnet.id) return [];
  const inZone = ({ zoneId }: Subnet) => zoneId === from.subnet.zoneId;
  const entry = from.attachment.find(inZone);
  const exit = to.attachment.find(inZone) ?? to.attachment.at(0);
  const out = { entries: 'egress', peer: to.address, ports } as const;
  const into = { entries: 'ingress', peer: from.address, ports } as const;

  const passages: AclPassage[] = [{ ...placeOf(from), ...out }];
  if (entry) passages.push({ ...attachmentOf(from, entry), ...into });
  if (exit?.id === to.subnet.id) return passages;
  if (exit) passages.push({ ...attachmentOf(to, exit), ...out });
  return [...passages, { ...placeOf(to), ...into }];
}

function placeOf({ subnet, subnetOf, side }: PacketEnd) {
  return { subnet, subnetOf, side };
}

/** An attachment in the subnet of what it serves shares its network ACL: no subnet of its own is at fault. */
function attachmentOf(end: PacketEnd, subnet: Subnet) {
  return subnet.id === end.subnet.id
    ? placeOf(end)
    : { subnet, subnetOf: 'attachment' as const, side: end.side };
}
