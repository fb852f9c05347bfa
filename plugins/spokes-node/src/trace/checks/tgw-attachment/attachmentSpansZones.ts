import { spokeInOneZone } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';

/** Nodes of other zones are cut off while both stand; where the nodes have no other zone either, that is told of the network. */
export const attachmentSpansZones = defineCheck({
  id: 'tgw-attachment.spans-zones',
  hop: 'tgw-attachment',
  description:
    'The attachment of a spoke with nodes in several zones has subnets in two or more.',
  inputs: [
    ...(['spokeSite', 'spokeName', 'spokeAttachment'] as const),
    ...(['nodeInstances', 'attachmentZones'] as const),
  ],
  emits: [spokeInOneZone],
  run(values, report, from) {
    const { spokeSite, spokeName, spokeAttachment } = values;
    const { nodeInstances, attachmentZones } = values;
    const zones = uniq(attachmentZones.spoke);
    const ofNodes = uniq(nodeInstances.map(({ subnet }) => subnet.zoneId));
    const [zone] = zones;
    if (zones.length !== 1 || ofNodes.every(one => one === zone)) return;
    const named = nodeInstances.find(({ subnet }) => subnet.zoneId === zone);
    const { id } = spokeAttachment;
    report(spokeInOneZone, {
      resource: { kind: 'TransitGatewayAttachment', name: id, ...spokeSite },
      args: {
        spoke: spokeName,
        zone: named?.subnet.zoneName ?? zone,
        part: `the Transit Gateway attachment ${id}`,
        second: 'a subnet of that zone in the attachment',
      },
      evidence: [
        {
          ...from.attachmentZones,
          subject: `zones of the subnets of ${id}`,
          observed: zone,
          expected: `those of the nodes: ${ofNodes.join(', ')}`,
        },
      ],
    });
  },
});
