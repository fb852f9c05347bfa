import { nlbSubnetNoIgw } from '@fitsync/backstage-plugin-spokes-common';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOfZones } from '../shareOf';

/** Stands for any client: a documentation address, which no VPC has a route of its own for. */
const client = '203.0.113.1';

/** Answers to clients leave by the subnet's own table; an internal load balancer has another finding. */
export const subnetsReachInternet = defineCheck({
  id: 'nlb.subnets-reach-internet',
  hop: 'nlb',
  description:
    'Each subnet of the load balancer has a route to an internet gateway.',
  inputs: ['hubSite', 'loadBalancer', 'nlbSubnets'],
  emits: [nlbSubnetNoIgw],
  run({ hubSite, loadBalancer, nlbSubnets }, report, from) {
    if (loadBalancer.scheme === 'internal') return;
    const closed = nlbSubnets.filter(({ routeTable }) => {
      const [best] = routesTo(routeTable.routes, client);
      return !isUsable(best, 'internet-gateway');
    });
    for (const { subnet, routeTable } of closed) {
      const [best] = routesTo(routeTable.routes, client);
      const goesTo = describeRoute(best);
      report(nlbSubnetNoIgw, {
        resource: { kind: 'RouteTable', name: routeTable.id, ...hubSite },
        args: {
          loadBalancer: loadBalancer.name,
          subnet: subnet.id,
          zone: subnet.zoneName,
          routeTable: routeTable.id,
          vpc: routeTable.vpcId,
          goesTo,
        },
        evidence: [
          {
            ...from.nlbSubnets,
            subject: `default route in ${routeTable.id}`,
            observed: goesTo,
            expected: 'an internet gateway',
          },
        ],
        share: shareOfZones(closed, nlbSubnets),
      });
    }
  },
});
