import {
  forwardBlackhole,
  forwardNoRoute,
  forwardWrongAttachment,
  TransitGatewayRoute,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { contains } from '../../lookup/addresses';
import { transitGatewayRouteTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

type Fault = 'none' | 'blackhole' | 'elsewhere';

/** The table of the hub's attachment decides: longest prefix, then static before propagated. */
export const gatewayRoutesToSpoke = defineCheck({
  id: 'tgw-forward.gateway-routes-to-spoke',
  hop: 'tgw-forward',
  description:
    'The Transit Gateway’s table for the hub’s traffic leads every target to the spoke’s attachment.',
  inputs: [
    'hubSite',
    'forwardTable',
    'spokeAttachment',
    'spokeVpc',
    'destinations',
  ],
  emits: [forwardNoRoute, forwardBlackhole, forwardWrongAttachment],
  summary: () => 'Route to the spoke',
  run(values, report, from) {
    const { hubSite, forwardTable, spokeAttachment, spokeVpc } = values;
    const faults = values.destinations.flatMap(address => {
      const route = transitGatewayRouteTo(forwardTable.routes, address);
      const fault = faultOf(route, spokeAttachment.id);
      return fault ? [{ address, route, fault }] : [];
    });
    const byRoute = groupBy(
      faults,
      ({ fault, route }) => `${fault} ${route?.destination}`,
    );
    for (const [{ address, route, fault }] of Object.values(byRoute)) {
      const block =
        spokeVpc.cidrs.find(cidr => contains(cidr, address)) ??
        spokeVpc.cidrs[0] ??
        address;
      const goesTo = route?.attachmentIds.join(', ') || 'no attachment';
      const args = {
        table: forwardTable.id,
        address,
        attachment: spokeAttachment.id,
        cidr: route?.destination ?? block,
        goesTo,
      };
      const found = {
        resource: {
          kind: 'TransitGatewayRouteTable',
          name: forwardTable.id,
          ...hubSite,
        },
        evidence: [
          {
            ...from.forwardTable,
            subject: `route for ${address} in ${forwardTable.id}`,
            observed: route
              ? `${route.destination} ${route.type} ${route.state} to ${goesTo}`
              : 'none',
            expected: `${block} to ${spokeAttachment.id}`,
          },
        ],
        share: shareOf(faults.length, values.destinations.length, 'targets'),
      };
      if (fault === 'none') report(forwardNoRoute, { ...found, args });
      else if (fault === 'blackhole')
        report(forwardBlackhole, { ...found, args });
      else report(forwardWrongAttachment, { ...found, args });
    }
  },
});

function faultOf(
  route: TransitGatewayRoute | undefined,
  attachmentId: string,
): Fault | undefined {
  if (!route) return 'none';
  if (route.state === 'blackhole') return 'blackhole';
  return route.attachmentIds.includes(attachmentId) ? undefined : 'elsewhere';
}
