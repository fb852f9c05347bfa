import { spokeReturnMissing } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { receivingNodes } from '../receivingNodes';
import { shareOfWays } from '../shareOf';

/** Answers leave by the table of the node's own subnet and must take the way of the request. */
export const nodesRouteToHub = defineCheck({
  id: 'spoke-return.nodes-route-to-hub',
  hop: 'spoke-return',
  description:
    'The table that serves each node’s subnet leads the load balancer’s addresses to the Transit Gateway.',
  inputs: [
    'spokeSite',
    'nodeRouteTables',
    'nlbSubnets',
    'destinations',
    'transitGateway',
  ],
  emits: [spokeReturnMissing],
  summary: () => 'Answers leave to the Transit Gateway',
  run(values, report, from) {
    const { spokeSite, nlbSubnets, nodeRouteTables, destinations } = values;
    const nodes = receivingNodes(nodeRouteTables, destinations);
    const ways = nodes.flatMap(node =>
      nlbSubnets
        .filter(({ subnet }) => subnet.vpcId !== node.subnet.vpcId)
        .map(({ subnet, address }) => {
          const [best] = routesTo(node.routeTable.routes, address);
          return {
            best,
            address,
            subnet,
            owner: node,
            zone: subnet.zoneId,
            node: node.ip,
            cut: !isUsable(best, 'transit-gateway'),
          };
        }),
    );
    const cut = ways.filter(way => way.cut);
    const byTable = groupBy(cut, ({ owner }) => owner.routeTable.id);
    for (const group of Object.values(byTable)) {
      const [{ owner, best }] = group;
      const addresses = uniq(group.map(({ address }) => address)).join(', ');
      report(spokeReturnMissing, {
        resource: {
          kind: 'RouteTable',
          name: owner.routeTable.id,
          ...spokeSite,
        },
        args: {
          routeTable: owner.routeTable.id,
          node: uniq(group.map(way => way.owner.name)).join(', '),
          address: addresses,
          goesTo: describeRoute(best),
          cidrs: uniq(group.map(({ subnet }) => subnet.cidr)).join(', '),
          transitGateway: values.transitGateway.id,
        },
        evidence: [
          {
            ...from.nodeRouteTables,
            subject: `route for ${addresses} in ${owner.routeTable.id}`,
            observed: describeRoute(best),
            expected: values.transitGateway.id,
          },
        ],
        share: shareOfWays(ways),
      });
    }
  },
});
