import { egressNatMissing } from '@fitsync/backstage-plugin-spokes-common';
import { internet } from '../../inputs/aws/egress';
import { describeRoute, isUsable, routesTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** What is no gateway of AWS's own, a firewall for instance, may lead on: it is not judged. */
export const hubHasNat = defineCheck({
  id: 'egress.hub-has-nat',
  hop: 'egress',
  description:
    'Where the spoke leaves through the hub, each subnet of the hub’s attachment sends to a NAT gateway.',
  inputs: ['hubSite', 'nodeRouteTables', 'attachmentRoutes'],
  emits: [egressNatMissing],
  run({ hubSite, nodeRouteTables, attachmentRoutes }, report, from) {
    const leavesByHub = nodeRouteTables.some(({ routeTable }) =>
      isUsable(routesTo(routeTable.routes, internet)[0], 'transit-gateway'),
    );
    if (!leavesByHub) return;
    const ways = attachmentRoutes.map(one => ({
      ...one,
      best: routesTo(one.routeTable.routes, internet).at(0),
    }));
    const cut = ways.filter(
      ({ best }) => !isUsable(best, 'nat-gateway') && !isUsable(best, 'other'),
    );
    for (const { subnet, routeTable, best } of cut) {
      const goesTo = describeRoute(best);
      report(egressNatMissing, {
        resource: { kind: 'RouteTable', name: routeTable.id, ...hubSite },
        args: { routeTable: routeTable.id, subnet: subnet.id, goesTo },
        evidence: [
          {
            ...from.attachmentRoutes,
            subject: `default route in ${routeTable.id}`,
            observed: goesTo,
            expected: 'a NAT gateway',
          },
        ],
        share: shareOf(cut.length, ways.length, 'zones'),
      });
    }
  },
});
