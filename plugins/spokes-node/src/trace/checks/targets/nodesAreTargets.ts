import { nodeUnregistered } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** A node that is no target costs capacity, no request. An empty group has another finding. */
export const nodesAreTargets = defineCheck({
  id: 'targets.nodes-are-targets',
  hop: 'targets',
  description: 'Each ready node of the spoke is a target.',
  inputs: ['hubSite', 'targetGroup', 'targets', 'nodeAddresses'],
  emits: [nodeUnregistered],
  run({ hubSite, targetGroup, targets, nodeAddresses }, report, from) {
    if (targetGroup.targetType !== 'ip' || targets.length === 0) return;
    const registered = targets.map(({ id }) => id);
    const ready = nodeAddresses.filter(node => node.ready);
    const left = ready.filter(({ ip }) => !registered.includes(ip));
    for (const { name, ip } of left) {
      report(nodeUnregistered, {
        resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
        args: {
          targetGroup: targetGroup.name,
          node: name,
          address: ip,
          port: String(targets[0].port),
        },
        evidence: [
          {
            ...from.targets,
            subject: `targets of ${targetGroup.name}`,
            observed: registered.join(', '),
            expected: `${ip} among them`,
          },
        ],
        share: shareOf(left.length, ready.length, 'nodes'),
      });
    }
  },
});
