import { staleTarget } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** Targets registered by address stay when their node is replaced. */
export const targetsAreNodes = defineCheck({
  id: 'targets.targets-are-nodes',
  hop: 'targets',
  description: 'Each target is the address of a node of the spoke.',
  inputs: ['hubSite', 'targetGroup', 'targets', 'nodeAddresses'],
  emits: [staleTarget],
  run({ hubSite, targetGroup, targets, nodeAddresses }, report, from) {
    if (targetGroup.targetType !== 'ip') return;
    const addresses = nodeAddresses.map(({ ip }) => ip);
    const stale = targets.filter(({ id }) => !addresses.includes(id));
    for (const { id } of stale) {
      report(staleTarget, {
        resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
        args: {
          targetGroup: targetGroup.name,
          address: id,
          nodes: addresses.join(', '),
        },
        evidence: [
          {
            ...from.targets,
            subject: `targets of ${targetGroup.name}`,
            observed: id,
            expected: `one of ${addresses.join(', ')}`,
          },
        ],
        share: shareOf(stale.length, targets.length, 'targets'),
      });
    }
  },
});
