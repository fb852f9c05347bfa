import { targetZoneNotAll } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** AWS wants `all` for an address outside the load balancer's VPC. */
export const targetsAreInAllZones = defineCheck({
  id: 'targets.targets-are-in-all-zones',
  hop: 'targets',
  description:
    'Targets in another VPC are registered with availability zone all.',
  inputs: ['hubSite', 'targetGroup', 'targets', 'spokeVpc'],
  emits: [targetZoneNotAll],
  run({ hubSite, targetGroup, targets, spokeVpc }, report, from) {
    if (targetGroup.targetType !== 'ip') return;
    if (targetGroup.vpcId === spokeVpc.id) return;
    const bound = targets.filter(
      ({ availabilityZone }) =>
        availabilityZone !== undefined && availabilityZone !== 'all',
    );
    for (const { id, port, availabilityZone } of bound) {
      report(targetZoneNotAll, {
        resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
        args: {
          targetGroup: targetGroup.name,
          address: id,
          port: String(port),
          zone: availabilityZone ?? 'no zone',
        },
        evidence: [
          {
            ...from.targets,
            subject: `availability zone of ${id}`,
            observed: availabilityZone ?? 'none',
            expected: 'all',
          },
        ],
        share: shareOf(bound.length, targets.length, 'targets'),
      });
    }
  },
});
