import { spokeInOneZone } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';

/** Nodes come and go; a network that reaches into one zone alone has nowhere else to put them. */
export const nodesSpreadOverZones = defineCheck({
  id: 'node.nodes-spread-over-zones',
  hop: 'node',
  description:
    'The nodes of the spoke and its attachment stand in two zones or more.',
  inputs: [
    ...(['spokeSite', 'spokeName', 'spokeVpc'] as const),
    ...(['nodeInstances', 'attachmentZones'] as const),
  ],
  emits: [spokeInOneZone],
  run(values, report, from) {
    const { spokeSite, spokeName, spokeVpc } = values;
    const { nodeInstances, attachmentZones } = values;
    const [{ subnet }] = nodeInstances;
    const zones = uniq([
      ...nodeInstances.map(node => node.subnet.zoneId),
      ...attachmentZones.spoke,
    ]);
    if (zones.length > 1) return;
    const names = nodeInstances.map(({ name }) => name).join(', ');
    report(spokeInOneZone, {
      resource: { kind: 'Vpc', name: spokeVpc.id, ...spokeSite },
      args: {
        spoke: spokeName,
        zone: subnet.zoneName,
        part: `the network with all nodes (${names})`,
        second: 'subnets there, one of them in the attachment, and nodes',
      },
      evidence: [
        {
          ...from.nodeInstances,
          subject: 'zones of the nodes and of the attachment',
          observed: zones.join(', '),
          expected: 'two zones or more',
        },
      ],
    });
  },
});
