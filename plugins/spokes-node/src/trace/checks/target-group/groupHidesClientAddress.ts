import { preserveClientIp } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** Over a Transit Gateway the node must answer the load balancer, not the client. */
export const groupHidesClientAddress = defineCheck({
  id: 'target-group.group-hides-client-address',
  hop: 'target-group',
  description:
    'Client addresses are not preserved for nodes behind a Transit Gateway.',
  inputs: ['hubSite', 'targetGroup', 'targetGroupAttributes', 'spokeVpc'],
  emits: [preserveClientIp],
  run(values, report, from) {
    const { hubSite, targetGroup, targetGroupAttributes, spokeVpc } = values;
    if (!targetGroupAttributes.preserveClientIp) return;
    if (targetGroup.vpcId === spokeVpc.id) return;
    report(preserveClientIp, {
      resource: { kind: 'TargetGroup', name: targetGroup.arn, ...hubSite },
      args: { targetGroup: targetGroup.name },
      evidence: [
        {
          ...from.targetGroupAttributes,
          subject: `preserve_client_ip.enabled of ${targetGroup.name}`,
          observed: 'true',
          expected: 'false',
        },
      ],
    });
  },
});
