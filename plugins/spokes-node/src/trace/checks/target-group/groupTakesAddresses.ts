import { targetTypeIsNotIp } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** In another VPC nodes can be named only by address; in the load balancer's own, by instance too. */
export const groupTakesAddresses = defineCheck({
  id: 'target-group.group-takes-addresses',
  hop: 'target-group',
  description: 'A target group for nodes in another VPC has target type ip.',
  inputs: ['hubSite', 'targetGroup', 'spokeVpc'],
  emits: [targetTypeIsNotIp],
  run({ hubSite, targetGroup, spokeVpc }, report, from) {
    if (targetGroup.targetType === 'ip') return;
    if (targetGroup.vpcId === spokeVpc.id) return;
    report(targetTypeIsNotIp, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: { targetGroup: targetGroup.name, type: targetGroup.targetType },
      evidence: [
        {
          ...from.targetGroup,
          subject: `target type of ${targetGroup.name}`,
          observed: targetGroup.targetType,
          expected: 'ip',
        },
      ],
    });
  },
});
