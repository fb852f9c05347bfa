import { aclDeniesForward } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { aclDenials } from './aclDenials';

/** Clients to the load balancer, the load balancer to the nodes. The attachments' own subnets are another hop. */
export const aclsLetRequestsThrough = defineCheck({
  id: 'nacl.acls-let-requests-through',
  hop: 'nacl',
  description:
    'The network ACLs of the load balancer’s and the nodes’ subnets let requests and health checks through.',
  inputs: ['hubSite', 'spokeSite', 'aclCrossings'],
  emits: [aclDeniesForward],
  run({ hubSite, spokeSite, aclCrossings }, report, from) {
    const denials = aclDenials(
      aclCrossings,
      ({ direction, subnetOf }) =>
        direction === 'forward' && subnetOf !== 'attachment',
    );
    for (const { acl, side, share, effect, ...args } of denials) {
      const site = side === 'hub' ? hubSite : spokeSite;
      report(aclDeniesForward, {
        resource: { kind: 'NetworkAcl', name: acl, ...site },
        args: { acl, ...args },
        evidence: [
          {
            ...from.aclCrossings,
            subject: `${args.traffic} in ${acl}`,
            observed: `denied by entry ${args.entry}`,
            expected: 'allowed',
          },
        ],
        share,
        effect,
      });
    }
  },
});
