import { egressNatZone } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** A way out through another zone works, until that zone does not. */
export const zonesHaveOwnNat = defineCheck({
  id: 'egress.zones-have-own-nat',
  hop: 'egress',
  description: 'Each zone leaves through a NAT gateway of its own.',
  inputs: ['hubSite', 'spokeNats'],
  emits: [egressNatZone],
  run({ hubSite, spokeNats }, report, from) {
    const astray = spokeNats.filter(
      nat => nat.from.zoneId !== nat.subnet.zoneId,
    );
    for (const { natGateway, subnet, ...nat } of astray) {
      report(egressNatZone, {
        resource: { kind: 'NatGateway', name: natGateway.id, ...hubSite },
        args: {
          zone: nat.from.zoneId,
          natGateway: natGateway.id,
          otherZone: subnet.zoneId,
        },
        forFix: { routeTable: nat.fromTable.id },
        evidence: [
          {
            ...from.spokeNats,
            subject: `zone of ${natGateway.id}`,
            observed: subnet.zoneId,
            expected: nat.from.zoneId,
          },
        ],
        share: shareOf(astray.length, spokeNats.length, 'zones'),
      });
    }
  },
});
