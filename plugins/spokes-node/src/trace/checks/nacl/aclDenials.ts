import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { AclCrossing } from '../../inputs/aws/aclCrossings';
import { AclDenial, denialOf } from '../../lookup/networkAcls';
import { shareOfWays } from '../shareOf';

/** What one network ACL denies of the crossings, in words. */
export interface AclDenials {
  acl: string;
  side: AclCrossing['side'];
  subnet: string;
  traffic: string;
  /** Number of the first entry that denies, or `*`. */
  entry: string;
  share: Finding['share'];
  effect: Finding['effect'];
}

/** One for each network ACL, direction of its entries and kind of traffic. `all` are the crossings of every way. */
export function aclDenials(
  all: readonly AclCrossing[],
  matches: (crossing: AclCrossing) => boolean,
): AclDenials[] {
  const denied = all.filter(matches).flatMap(crossing => {
    const { acl, entries, peer, ports } = crossing;
    const denial = denialOf(acl, entries, peer, ports);
    return denial ? [{ ...crossing, denial }] : [];
  });
  const groups = groupBy(denied, one =>
    [one.acl.id, one.entries, one.ports.from, one.healthCheck].join(),
  );
  return Object.values(groups).map(group => {
    const [{ acl, side, denial, healthCheck }] = group;
    return {
      acl: acl.id,
      side,
      subnet: uniq(group.map(({ subnet }) => subnet.id)).join(', '),
      traffic: describe(group),
      entry: denial.entry,
      share: shareOfWays(waysOf(all, group)),
      // Health checks that fail everywhere, and some of the ports that clients take, still let requests through.
      effect:
        healthCheck || group.every(one => one.denial.partly)
          ? 'degrades'
          : undefined,
    };
  });
}

function waysOf(
  all: readonly AclCrossing[],
  denied: readonly (AclCrossing & { denial: AclDenial })[],
) {
  const key = ({ zone, node }: AclCrossing) => `${zone} ${node}`;
  const cut = new Set(denied.map(key));
  return Object.values(groupBy(all, key)).map(([way]) => ({
    zone: way.zone,
    node: way.node,
    cut: cut.has(key(way)),
  }));
}

function describe(group: readonly AclCrossing[]): string {
  const [{ entries, ports, healthCheck }] = group;
  const numbers =
    ports.from === ports.to ? ports.from : `${ports.from}-${ports.to}`;
  const peers = uniq(group.map(({ peer }) => peer)).join(', ');
  return [
    ...(healthCheck ? ['health checks on'] : []),
    `TCP ${numbers}`,
    entries === 'ingress' ? 'from' : 'to',
    peers,
  ].join(' ');
}
