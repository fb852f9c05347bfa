import { spokeReturnMissing } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { receivingNodes } from '../receivingNodes';
import { shareOfWays } from '../shareOf';

/** A route to another Transit Gateway looks right and leads astray; it takes the hub's attachment to tell. */
export const nodesRouteToHubsGateway = defineCheck({
  id: 'spoke-return.nodes-route-to-hubs-gateway',
  hop: 'spoke-return',
  description:
    'The nodes’ route back leads to the Transit Gateway that the hub is attached to.',
  inputs: [
    'spokeSite',
    'nodeRouteTables',
    'nlbSubnets',
    'destinations',
    'hubAttachment',
  ],
  emits: [spokeReturnMissing],
  run(values, report, from) {
    const { spokeSite, nlbSubnets, nodeRouteTables, destinations } = values;
    const gateway = values.hubAttachment.transitGatewayId;
    const nodes = receivingNodes(nodeRouteTables, destinations);
    const ways = nodes.flatMap(owner =>
      nlbSubnets.map(({ subnet, address }) => {
        const [best] = routesTo(owner.routeTable.routes, address);
        return {
          best,
          address,
          subnet,
          owner,
          zone: subnet.zoneId,
          node: owner.ip,
          cut: isUsable(best, 'transit-gateway') && best?.target.id !== gateway,
        };
      }),
    );
    const byTable = groupBy(
      ways.filter(({ cut }) => cut),
      ({ owner }) => owner.routeTable.id,
    );
    for (const [table, group] of Object.entries(byTable)) {
      const [{ best }] = group;
      const addresses = uniq(group.map(({ address }) => address)).join(', ');
      report(spokeReturnMissing, {
        resource: { kind: 'RouteTable', name: table, ...spokeSite },
        args: {
          routeTable: table,
          node: uniq(group.map(({ owner }) => owner.name)).join(', '),
          address: addresses,
          goesTo: describeRoute(best),
          cidrs: uniq(group.map(({ subnet }) => subnet.cidr)).join(', '),
          transitGateway: gateway,
        },
        evidence: [
          {
            ...from.nodeRouteTables,
            subject: `route for ${addresses} in ${table}`,
            observed: describeRoute(best),
            expected: gateway,
          },
        ],
        share: shareOfWays(ways),
      });
    }
  },
});
