import { publicAccessBlocked } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOfZones } from '../shareOf';

/** An exclusion that allows egress only does not let clients in. An internal load balancer has another finding. */
export const vpcIsLetIn = defineCheck({
  id: 'block-public-access.vpc-is-let-in',
  hop: 'block-public-access',
  description:
    'VPC Block Public Access is off, or excludes the load balancer’s VPC or subnets.',
  inputs: ['hubSite', 'loadBalancer', 'nlbSubnets', 'publicAccess'],
  emits: [publicAccessBlocked],
  summary: ({ publicAccess: { mode } }) =>
    mode === 'off' ? 'Public access is not blocked' : 'Excluded from the block',
  run({ hubSite, loadBalancer, nlbSubnets, publicAccess }, report, from) {
    const { mode, letIn } = publicAccess;
    if (mode === 'off' || loadBalancer.scheme === 'internal') return;
    const closed = nlbSubnets.filter(
      ({ subnet }) =>
        !letIn.includes(subnet.id) && !letIn.includes(subnet.vpcId),
    );
    if (closed.length === 0) return;
    report(publicAccessBlocked, {
      resource: { kind: 'Vpc', name: loadBalancer.vpcId, ...hubSite },
      args: { mode, vpc: loadBalancer.vpcId },
      evidence: [
        {
          ...from.publicAccess,
          subject: `Block Public Access for ${closed
            .map(({ subnet }) => subnet.id)
            .join(', ')}`,
          observed: mode,
          expected: 'off, or an exclusion that allows both directions',
        },
      ],
      share: shareOfZones(closed, nlbSubnets),
    });
  },
});
