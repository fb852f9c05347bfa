import { cidrOverlap } from '@fitsync/backstage-plugin-spokes-common';
import { isUsable, routesTo } from '../../lookup/routes';
import { overlaps } from '../../lookup/overlaps';
import { defineCheck } from '../defineCheck';
import { receivingNodes } from '../receivingNodes';
import { shareOfWays } from '../shareOf';

/** An overlap cuts what a local route takes; for the rest it is a warning. */
export const hubAndSpokeAreApart = defineCheck({
  id: 'cidr-overlap.hub-and-spoke-are-apart',
  hop: 'cidr-overlap',
  description: 'The address ranges of the hub and of the spoke do not overlap.',
  inputs: [
    'spokeSite',
    'spokeVpc',
    'hubVpc',
    'nlbSubnets',
    'nodeRouteTables',
    'destinations',
  ],
  emits: [cidrOverlap],
  run(values, report, from) {
    const { spokeSite, spokeVpc, hubVpc } = values;
    if (spokeVpc.id === hubVpc.id) return;
    const nodes = receivingNodes(values.nodeRouteTables, values.destinations);
    const ways = values.nlbSubnets.flatMap(({ subnet, routeTable, address }) =>
      nodes.map(node => ({
        zone: subnet.zoneId,
        node: node.ip,
        cut:
          isUsable(routesTo(routeTable.routes, node.ip)[0], 'local') ||
          isUsable(routesTo(node.routeTable.routes, address)[0], 'local'),
      })),
    );
    for (const { our, their } of overlaps(spokeVpc.cidrs, hubVpc.cidrs)) {
      report(cidrOverlap, {
        resource: { kind: 'Vpc', name: spokeVpc.id, ...spokeSite },
        args: {
          cidr: our,
          vpc: spokeVpc.id,
          other: their,
          owner: `the hub’s ${hubVpc.id}`,
        },
        evidence: [
          {
            ...from.hubVpc,
            subject: `blocks of ${hubVpc.id}`,
            observed: their,
            expected: `none that overlaps ${our}`,
          },
        ],
        ...(ways.some(({ cut }) => cut)
          ? { share: shareOfWays(ways) }
          : { severity: 'warning' as const }),
      });
    }
  },
});
