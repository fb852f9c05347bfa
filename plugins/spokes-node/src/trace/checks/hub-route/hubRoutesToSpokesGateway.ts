import { hubRouteMissing } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { contains } from '../../lookup/addresses';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOfWays } from '../shareOf';

/** A route to another Transit Gateway looks right and leads astray; it takes the spoke's attachment to tell. */
export const hubRoutesToSpokesGateway = defineCheck({
  id: 'hub-route.hub-routes-to-spokes-gateway',
  hop: 'hub-route',
  description:
    'The hub’s route to the spoke leads to the Transit Gateway that the spoke is attached to.',
  inputs: [
    'hubSite',
    'nlbSubnets',
    'destinations',
    'spokeVpc',
    'spokeAttachment',
  ],
  emits: [hubRouteMissing],
  run(values, report, from) {
    const { hubSite, nlbSubnets, destinations, spokeVpc } = values;
    const gateway = values.spokeAttachment.transitGatewayId;
    const ways = nlbSubnets.flatMap(({ subnet, routeTable }) =>
      destinations.map(address => {
        const [best] = routesTo(routeTable.routes, address);
        return {
          best,
          address,
          subnet,
          routeTable,
          zone: subnet.zoneId,
          node: address,
          cut: isUsable(best, 'transit-gateway') && best?.target.id !== gateway,
        };
      }),
    );
    const byTable = groupBy(
      ways.filter(({ cut }) => cut),
      ({ routeTable }) => routeTable.id,
    );
    for (const [table, group] of Object.entries(byTable)) {
      const [{ best, address }] = group;
      report(hubRouteMissing, {
        resource: { kind: 'RouteTable', name: table, ...hubSite },
        args: {
          routeTable: table,
          subnets: uniq(group.map(({ subnet }) => subnet.id)).join(', '),
          transitGateway: gateway,
          address,
          cidr: spokeVpc.cidrs.find(cidr => contains(cidr, address)) ?? address,
          goesTo: describeRoute(best),
        },
        evidence: [
          {
            ...from.nlbSubnets,
            subject: `route for ${address} in ${table}`,
            observed: describeRoute(best),
            expected: gateway,
          },
        ],
        share: shareOfWays(ways),
      });
    }
  },
});
