import {
  hubRouteBlackhole,
  hubRouteMissing,
  hubRouteShadowed,
  Route,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { NlbSubnet } from '../../inputs/aws/nlbSubnets';
import { contains, prefixLength } from '../../lookup/addresses';
import { describeRoute, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOfWays } from '../shareOf';

type Fault = 'missing' | 'blackhole' | 'shadowed';

/** Each zone of the load balancer sends by its own subnet's table, so each is asked about every target. */
export const hubRoutesToSpoke = defineCheck({
  id: 'hub-route.hub-routes-to-spoke',
  hop: 'hub-route',
  description:
    'The table that serves each subnet of the load balancer leads to every target through the Transit Gateway.',
  inputs: [
    'hubSite',
    'nlbSubnets',
    'destinations',
    'spokeVpc',
    'transitGateway',
  ],
  emits: [hubRouteMissing, hubRouteBlackhole, hubRouteShadowed],
  summary: ({ nlbSubnets }) =>
    `Route to the spoke in ${nlbSubnets.length} ${
      nlbSubnets.length === 1 ? 'zone' : 'zones'
    }`,
  run(values, report, from) {
    const { hubSite, nlbSubnets, destinations, spokeVpc } = values;
    if (nlbSubnets.some(({ subnet }) => subnet.vpcId === spokeVpc.id)) return;
    const ways = nlbSubnets.flatMap(nlbSubnet =>
      destinations.map(address => ({
        nlbSubnet,
        address,
        zone: nlbSubnet.subnet.zoneId,
        node: address,
        fault: faultOf(nlbSubnet, address),
      })),
    );
    const share = shareOfWays(
      ways.map(way => ({ ...way, cut: way.fault !== undefined })),
    );
    const faulty = ways.filter(({ fault }) => fault !== undefined);
    const grouped = groupBy(
      faulty,
      ({ fault, nlbSubnet }) => `${fault} ${nlbSubnet.routeTable.id}`,
    );
    for (const group of Object.values(grouped)) {
      const [{ nlbSubnet, address, fault }] = group;
      const { routeTable } = nlbSubnet;
      const [best] = routesTo(routeTable.routes, address);
      const cidr =
        spokeVpc.cidrs.find(block => contains(block, address)) ??
        spokeVpc.cidrs[0] ??
        address;
      const args = {
        routeTable: routeTable.id,
        subnets: uniq(group.map(way => way.nlbSubnet.subnet.id)).join(', '),
        transitGateway: values.transitGateway.id,
        address,
        cidr: fault === 'blackhole' && best ? best.destination : cidr,
        goesTo:
          fault === 'missing'
            ? describeRoute(best)
            : best?.target.id ?? 'nowhere',
        shadow: best?.destination ?? 'no route',
      };
      const found = {
        resource: { kind: 'RouteTable', name: routeTable.id, ...hubSite },
        evidence: [
          {
            ...from.nlbSubnets,
            subject: `route for ${address} in ${routeTable.id}`,
            observed: describeRoute(best),
            expected: `${args.transitGateway} (${cidr})`,
          },
        ],
        share,
      };
      if (fault === 'blackhole') report(hubRouteBlackhole, { ...found, args });
      else if (fault === 'shadowed')
        report(hubRouteShadowed, { ...found, args });
      else report(hubRouteMissing, { ...found, args });
    }
  },
});

/** What is wrong with the way from a subnet of the load balancer to an address of the spoke. */
export function faultOf(
  { routeTable }: NlbSubnet,
  address: string,
): Fault | undefined {
  const covering = routesTo(routeTable.routes, address);
  const [best] = covering;
  if (!best) return 'missing';
  if (isToTransitGateway(best)) {
    return best.state === 'active' ? undefined : 'blackhole';
  }
  // A default route through the Transit Gateway is no route to the spoke that something else could shadow.
  const meant = covering.find(
    route => isToTransitGateway(route) && prefixLength(route.destination) > 0,
  );
  if (meant) return 'shadowed';
  return best.state === 'blackhole' && prefixLength(best.destination) > 0
    ? 'blackhole'
    : 'missing';
}

function isToTransitGateway({ target }: Route): boolean {
  return target.kind === 'transit-gateway';
}
