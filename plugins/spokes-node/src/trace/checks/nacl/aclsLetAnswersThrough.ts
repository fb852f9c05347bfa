import { aclDeniesReturn } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { aclDenials } from './aclDenials';

/** Network ACLs keep no state: answers go to whichever port the other end took for itself. */
export const aclsLetAnswersThrough = defineCheck({
  id: 'nacl.acls-let-answers-through',
  hop: 'nacl',
  description:
    'The network ACLs of the nodes’ and the load balancer’s subnets let answers through to the ephemeral ports 1024-65535.',
  inputs: ['hubSite', 'spokeSite', 'aclCrossings'],
  emits: [aclDeniesReturn],
  run({ hubSite, spokeSite, aclCrossings }, report, from) {
    const denials = aclDenials(
      aclCrossings,
      ({ direction, subnetOf }) =>
        direction === 'return' && subnetOf !== 'attachment',
    );
    for (const { acl, side, share, effect, ...args } of denials) {
      const site = side === 'hub' ? hubSite : spokeSite;
      report(aclDeniesReturn, {
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
