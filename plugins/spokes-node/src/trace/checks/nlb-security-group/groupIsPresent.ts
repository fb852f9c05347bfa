import { nlbWithoutSecurityGroup } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** Security groups can be given only to a load balancer that was made with one. */
export const groupIsPresent = defineCheck({
  id: 'nlb-security-group.group-is-present',
  hop: 'nlb-security-group',
  description: 'The load balancer has a security group.',
  inputs: ['hubSite', 'loadBalancer'],
  emits: [nlbWithoutSecurityGroup],
  run({ hubSite, loadBalancer }, report, from) {
    if (loadBalancer.securityGroupIds.length > 0) return;
    report(nlbWithoutSecurityGroup, {
      resource: { kind: 'LoadBalancer', name: loadBalancer.arn, ...hubSite },
      args: { loadBalancer: loadBalancer.name },
      evidence: [
        {
          ...from.loadBalancer,
          subject: `security groups of ${loadBalancer.name}`,
          observed: 'none',
        },
      ],
    });
  },
});
