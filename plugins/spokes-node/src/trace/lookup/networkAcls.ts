import {
  NetworkAcl,
  NetworkAclEntry,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';
import { contains } from './addresses';

/** Both ends belong to it. */
export interface PortRange {
  from: number;
  to: number;
}

/** Ports that a client, or a load balancer, may take for its end of a connection. */
export const ephemeralPorts: PortRange = { from: 1024, to: 65535 };

export interface AclDenial {
  /** Number of the first entry that denies; `*` where none matches. */
  entry: string;
  /** Set where only some of the ports are denied. */
  partly: boolean;
}

/** What a network ACL denies of TCP to some ports: the first entry that matches a port decides on it. */
export function denialOf(
  acl: NetworkAcl,
  direction: 'ingress' | 'egress',
  peer: string,
  ports: PortRange,
): AclDenial | undefined {
  let undecided = [ports];
  let first: string | undefined;
  let allowed = false;
  for (const entry of sortBy(acl.entries, ({ number }) => number)) {
    if (entry.egress !== (direction === 'egress')) continue;
    if (!isAboutTcp(entry) || !contains(entry.cidr, peer)) continue;
    const { fromPort = 0, toPort = 65535 } =
      entry.protocol === '-1' ? {} : entry;
    const decided = undecided.some(
      ({ from, to }) => from <= toPort && fromPort <= to,
    );
    if (!decided) continue;
    if (entry.action === 'allow') allowed = true;
    else first ??= entry.number === 32767 ? '*' : String(entry.number);
    undecided = undecided.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, fromPort - 1) },
        { from: Math.max(from, toPort + 1), to },
      ].filter(rest => rest.from <= rest.to),
    );
  }
  if (undecided.length > 0) first ??= '*';
  return first === undefined ? undefined : { entry: first, partly: allowed };
}

function isAboutTcp({ protocol }: NetworkAclEntry): boolean {
  return protocol === '-1' || protocol === '6';
}
