import { noTargets } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** A group without targets accepts connections and sends them nowhere. */
export const targetsAreRegistered = defineCheck({
  id: 'targets.targets-are-registered',
  hop: 'targets',
  description: 'The target group has a registered target.',
  inputs: ['hubSite', 'targetGroup', 'targets', 'destinations'],
  emits: [noTargets],
  run({ hubSite, targetGroup, targets, destinations }, report, from) {
    if (targets.length > 0) return;
    report(noTargets, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: {
        targetGroup: targetGroup.name,
        nodes: destinations.join(', ') || 'not known',
        port: String(targetGroup.port),
      },
      evidence: [
        {
          ...from.targets,
          subject: `targets of ${targetGroup.name}`,
          observed: 'none',
          expected: destinations.join(', '),
        },
      ],
    });
  },
});
