import { egressNoDefault } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { internet } from '../../inputs/aws/egress';
import { describeRoute, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Where the default route leads is for others to judge: an own NAT gateway or a firewall is as good. */
export const nodesHaveDefaultRoute = defineCheck({
  id: 'egress.nodes-have-default-route',
  hop: 'egress',
  description:
    'The table that serves each node’s subnet has a route to the internet.',
  inputs: ['spokeSite', 'nodeRouteTables'],
  emits: [egressNoDefault],
  run({ spokeSite, nodeRouteTables }, report, from) {
    const cut = nodeRouteTables.filter(({ routeTable }) => {
      const [best] = routesTo(routeTable.routes, internet);
      return !best || best.state !== 'active' || best.target.kind === 'local';
    });
    const byTable = groupBy(cut, ({ routeTable }) => routeTable.id);
    for (const [routeTable, nodes] of Object.entries(byTable)) {
      report(egressNoDefault, {
        resource: { kind: 'RouteTable', name: routeTable, ...spokeSite },
        args: { routeTable },
        evidence: [
          {
            ...from.nodeRouteTables,
            subject: `default route in ${routeTable}, of ${uniq(
              nodes.map(({ name }) => name),
            ).join(', ')}`,
            observed: describeRoute(
              routesTo(nodes[0].routeTable.routes, internet)[0],
            ),
            expected: 'an active route',
          },
        ],
        share: shareOf(cut.length, nodeRouteTables.length, 'nodes'),
      });
    }
  },
});
