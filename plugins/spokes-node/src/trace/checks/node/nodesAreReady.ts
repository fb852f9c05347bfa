import {
  nodeGhost,
  nodeNotReady,
} from '@fitsync/backstage-plugin-spokes-common';
import { partition } from 'lodash';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Requests go on through other nodes, and through what still runs on this one: it degrades, and cuts nothing by itself. */
export const nodesAreReady = defineCheck({
  id: 'node.nodes-are-ready',
  hop: 'node',
  description: 'Each node of the cluster is ready and has an instance.',
  inputs: ['exposure', 'nodeAddresses', 'nodeInstances'],
  emits: [nodeNotReady, nodeGhost],
  summary: ({ nodeAddresses }) =>
    `${nodeAddresses.length} ${
      nodeAddresses.length === 1 ? 'node' : 'nodes'
    } ready`,
  run({ exposure, nodeAddresses, nodeInstances }, report, from) {
    const down = nodeAddresses.filter(({ ready }) => !ready);
    const [ghosts, notReady] = partition(
      down,
      ({ ip }) => !nodeInstances.some(node => node.ip === ip),
    );
    const found = ({ name, standing }: (typeof down)[number]) => ({
      resource: { kind: 'Node', name, cluster: exposure.spoke },
      evidence: [
        {
          ...from.nodeAddresses,
          subject: `conditions of ${name}`,
          observed: standing,
          expected: 'Ready is True',
        },
      ],
    });
    for (const node of notReady) {
      report(nodeNotReady, {
        ...found(node),
        args: { node: node.name, reason: node.standing },
        share: shareOf(
          notReady.length,
          nodeAddresses.length - ghosts.length,
          'nodes',
        ),
        effect: 'degrades',
      });
    }
    for (const node of ghosts) {
      report(nodeGhost, {
        ...found(node),
        args: { node: node.name, address: node.ip },
      });
    }
  },
});
