import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';

/** A way from a zone of the load balancer to a node, or back. */
export interface Way {
  zone: string;
  node: string;
  cut: boolean;
}

/** Says which part of the ways is cut, in the plainest words that are true; nothing when it is all of them. */
export function shareOfWays(ways: readonly Way[]): Finding['share'] {
  const cut = ways.filter(way => way.cut);
  if (cut.length === ways.length) return undefined;
  return (
    wholly(ways, cut, 'zone') ??
    wholly(ways, cut, 'node') ?? {
      affected: cut.length,
      total: ways.length,
      of: 'ways from a zone to a node',
    }
  );
}

/** The share in zones, or in nodes, where each is cut wholly or not at all. */
function wholly(
  ways: readonly Way[],
  cut: readonly Way[],
  end: 'zone' | 'node',
): Finding['share'] {
  const affected = uniq(cut.map(way => way[end]));
  const exact = ways.every(way => way.cut === affected.includes(way[end]));
  return exact
    ? {
        affected: affected.length,
        total: uniq(ways.map(way => way[end])).length,
        of: `${end}s`,
        ...(end === 'zone' && { zones: affected }),
      }
    : undefined;
}

/** The zones of the load balancer that are cut, or nothing when all of them are. */
export function shareOfZones(
  cut: readonly { subnet: { zoneId: string } }[],
  all: readonly unknown[],
): Finding['share'] {
  const share = shareOf(cut.length, all.length, 'zones');
  return share && { ...share, zones: cut.map(({ subnet }) => subnet.zoneId) };
}

/** A share, or nothing when everything is affected. */
export function shareOf(
  affected: number,
  total: number,
  of: string,
): Finding['share'] {
  return affected < total ? { affected, total, of } : undefined;
}
