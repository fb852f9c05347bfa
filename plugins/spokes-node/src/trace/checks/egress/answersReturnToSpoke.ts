import { egressReturnMissing } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { contains } from '../../lookup/addresses';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** A NAT gateway looks answers up in the table of its own subnet, once it has put the node's address back. */
export const answersReturnToSpoke = defineCheck({
  id: 'egress.answers-return-to-spoke',
  hop: 'egress',
  description:
    'The table that serves each NAT gateway’s subnet leads the nodes’ addresses to the Transit Gateway.',
  inputs: ['hubSite', 'spokeVpc', 'spokeNats', 'nodeInstances'],
  emits: [egressReturnMissing],
  run({ hubSite, spokeVpc, spokeNats, nodeInstances }, report, from) {
    const ways = spokeNats.flatMap(nat =>
      nodeInstances
        .filter(() => nat.subnet.vpcId !== spokeVpc.id)
        .map(({ ip }) => ({
          ...nat,
          ip,
          best: routesTo(nat.routeTable.routes, ip).at(0),
        })),
    );
    const cut = ways.filter(({ best }) => !isUsable(best, 'transit-gateway'));
    const byTable = groupBy(cut, ({ routeTable }) => routeTable.id);
    for (const [routeTable, group] of Object.entries(byTable)) {
      const cidrs = spokeVpc.cidrs.filter(cidr =>
        group.some(({ ip }) => contains(cidr, ip)),
      );
      const goesTo = describeRoute(group[0].best);
      report(egressReturnMissing, {
        resource: { kind: 'RouteTable', name: routeTable, ...hubSite },
        args: { routeTable, cidr: cidrs.join(', ') },
        evidence: [
          {
            ...from.spokeNats,
            subject: `route for ${uniq(group.map(({ ip }) => ip)).join(
              ', ',
            )} in ${routeTable}`,
            observed: goesTo,
            expected: 'the Transit Gateway',
          },
        ],
        share: shareOf(
          uniq(cut.map(({ natGateway }) => natGateway.id)).length,
          uniq(ways.map(({ natGateway }) => natGateway.id)).length,
          'NAT gateways',
        ),
      });
    }
  },
});
