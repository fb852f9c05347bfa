import { attachmentZoneGap } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';
import { receivingNodes } from '../receivingNodes';
import { shareOf, shareOfZones } from '../shareOf';

/** Traffic reaches the Transit Gateway only from zones in which the attachment has a subnet. */
export const attachmentsCoverZones = defineCheck({
  id: 'tgw-attachment.attachments-cover-zones',
  hop: 'tgw-attachment',
  description:
    'The hub’s attachment has a subnet in each zone of the load balancer, the spoke’s one in each zone of the nodes.',
  inputs: [
    'hubSite',
    'spokeSite',
    'hubAttachment',
    'spokeAttachment',
    'attachmentZones',
    'nlbSubnets',
    'nodeInstances',
    'destinations',
  ],
  emits: [attachmentZoneGap],
  run(values, report, from) {
    const { attachmentZones, nlbSubnets, hubAttachment, spokeAttachment } =
      values;
    if (hubAttachment.id === spokeAttachment.id) return;
    const nodes = receivingNodes(values.nodeInstances, values.destinations);
    const ends = [
      {
        side: 'hub' as const,
        attachment: hubAttachment,
        site: values.hubSite,
        senders: nlbSubnets.map(({ subnet }) => ({
          name: subnet.id,
          zone: subnet.zoneId,
        })),
      },
      {
        side: 'spoke' as const,
        attachment: spokeAttachment,
        site: values.spokeSite,
        senders: nodes.map(({ name, subnet }) => ({
          name,
          zone: subnet.zoneId,
        })),
      },
    ];
    for (const { side, attachment, site, senders } of ends) {
      const covered = attachmentZones[side];
      const cut = senders.filter(({ zone }) => !covered.includes(zone));
      if (cut.length === 0) continue;
      const cutZones = nlbSubnets.filter(
        ({ subnet }) => !covered.includes(subnet.zoneId),
      );
      const zones = uniq(cut.map(({ zone }) => zone)).join(', ');
      report(attachmentZoneGap, {
        resource: {
          kind: 'TransitGatewayAttachment',
          name: attachment.id,
          ...site,
        },
        args: {
          side,
          attachment: attachment.id,
          zones,
          affected: cut.map(({ name }) => name).join(', '),
        },
        evidence: [
          {
            ...from.attachmentZones,
            subject: `zones of ${attachment.id}`,
            observed: covered.join(', ') || 'none',
            expected: uniq(senders.map(({ zone }) => zone)).join(', '),
          },
        ],
        share:
          side === 'hub'
            ? shareOfZones(cutZones, nlbSubnets)
            : shareOf(cut.length, senders.length, 'nodes'),
      });
    }
  },
});
