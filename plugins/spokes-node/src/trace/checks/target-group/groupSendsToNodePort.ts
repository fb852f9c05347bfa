import {
  defaultPorts,
  portIsNoNodePort,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/**
 * The port of each registered target counts, the group's own is only a default. When the group sends to the port that
 * the blueprint gives and the Service has left it, the Service is at fault: the ingress Service's hop reports that.
 */
export const groupSendsToNodePort = defineCheck({
  id: 'target-group.group-sends-to-node-port',
  hop: 'target-group',
  description:
    'Targets are registered with the node port that the ingress Service opens for the public port.',
  inputs: ['hubSite', 'targetGroup', 'targets', 'ingressPort'],
  emits: [portIsNoNodePort],
  summary: ({ targetGroup: { protocol, port } }) => `${protocol} ${port}`,
  run({ hubSite, targetGroup, targets, ingressPort }, report, from) {
    const { nodePort, allNodePorts, otherNodePorts, port, service } =
      ingressPort;
    const intended =
      port === 443 ? defaultPorts.https.nodePort : defaultPorts.http.nodePort;
    const isWrong = (sentTo: number) =>
      (!allNodePorts.includes(sentTo) || otherNodePorts.includes(sentTo)) &&
      !(sentTo === intended && nodePort !== intended);

    const ports =
      targets.length > 0
        ? targets.map(target => target.port)
        : [targetGroup.port];
    const wrong = ports.filter(isWrong);
    if (wrong.length === 0) return;
    const sentTo = uniq(wrong).join(', ');
    report(portIsNoNodePort, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: {
        targetGroup: targetGroup.name,
        port: sentTo,
        nodePort: String(nodePort),
        publicPort: String(port),
        service,
      },
      evidence: [
        {
          ...from.targets,
          subject: `port of the targets of ${targetGroup.name}`,
          observed: sentTo,
          expected: String(nodePort),
        },
        {
          ...from.ingressPort,
          subject: `node port of ${service} for port ${port}`,
          observed: String(nodePort),
        },
      ],
      share: shareOf(wrong.length, ports.length, 'targets'),
    });
  },
});
