import { propagationMissing } from '@fitsync/backstage-plugin-spokes-common';
import { contains, prefixLength } from '../../lookup/addresses';
import { transitGatewayRouteTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';

/**
 * Explains a missing route where the table is fed by propagation: others propagate into it, this spoke does not. A table
 * of static routes alone is left to the check of the route.
 */
export const spokePropagates = defineCheck({
  id: 'tgw-forward.spoke-propagates',
  hop: 'tgw-forward',
  description:
    'Where the hub’s table of the Transit Gateway is fed by propagation, the spoke’s attachment propagates into it, or a static route stands in.',
  inputs: [
    'hubSite',
    'forwardTable',
    'forwardPropagations',
    'spokeAttachment',
    'spokeVpc',
    'destinations',
  ],
  emits: [propagationMissing],
  run(values, report, from) {
    const { forwardTable, forwardPropagations, spokeAttachment } = values;
    if (forwardPropagations.includes(spokeAttachment.id)) return;
    if (forwardPropagations.length === 0) return;
    const lost = values.destinations.find(address => {
      const route = transitGatewayRouteTo(forwardTable.routes, address);
      return !route || prefixLength(route.destination) === 0;
    });
    if (lost === undefined) return;
    report(propagationMissing, {
      resource: {
        kind: 'TransitGatewayRouteTable',
        name: forwardTable.id,
        ...values.hubSite,
      },
      args: {
        attachment: spokeAttachment.id,
        table: forwardTable.id,
        cidr:
          values.spokeVpc.cidrs.find(cidr => contains(cidr, lost)) ??
          values.spokeVpc.cidrs[0] ??
          lost,
      },
      evidence: [
        {
          ...from.forwardPropagations,
          subject: `propagations into ${forwardTable.id}`,
          observed: forwardPropagations.join(', '),
          expected: `${spokeAttachment.id} among them`,
        },
      ],
    });
  },
});
