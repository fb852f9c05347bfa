import { cidrOverlap } from '@fitsync/backstage-plugin-spokes-common';
import { overlaps } from '../../lookup/overlaps';
import { transitGatewayRouteTo } from '../../lookup/routes';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Of two equal blocks the first one propagates: whose traffic is lost, the Transit Gateway's table tells. */
export const spokesAreApart = defineCheck({
  id: 'cidr-overlap.spokes-are-apart',
  hop: 'cidr-overlap',
  description:
    'No other VPC on the Transit Gateway holds addresses of the spoke.',
  inputs: [
    'spokeSite',
    'spokeVpc',
    'neighbourVpcs',
    'forwardTable',
    'destinations',
  ],
  emits: [cidrOverlap],
  run(values, report, from) {
    const { spokeSite, spokeVpc, neighbourVpcs } = values;
    const { forwardTable, destinations } = values;
    for (const neighbour of neighbourVpcs) {
      const shared = overlaps(spokeVpc.cidrs, neighbour.cidrs);
      // A large hub has hundreds of neighbours, and no route has to be looked up for those apart.
      if (shared.length === 0) continue;
      const lost = destinations.filter(address =>
        transitGatewayRouteTo(
          forwardTable.routes,
          address,
        )?.attachmentIds.includes(neighbour.attachmentId),
      );
      for (const { our, their } of shared) {
        report(cidrOverlap, {
          resource: { kind: 'Vpc', name: spokeVpc.id, ...spokeSite },
          args: {
            cidr: our,
            vpc: spokeVpc.id,
            other: their,
            owner: neighbour.id,
          },
          evidence: [
            {
              ...from.neighbourVpcs,
              subject: `blocks of ${neighbour.id}`,
              observed: their,
              expected: `none that overlaps ${our}`,
            },
          ],
          ...(lost.length > 0
            ? { share: shareOf(lost.length, destinations.length, 'targets') }
            : { severity: 'warning' as const }),
        });
      }
    }
  },
});
