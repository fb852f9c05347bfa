import { attachmentSubnetAcl } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { aclDenials } from '../nacl/aclDenials';

/** Subnets that an attachment shares with load balancer or nodes are judged with those. */
export const aclsOfAttachmentsAreOpen = defineCheck({
  id: 'attachment-subnets.acls-of-attachments-are-open',
  hop: 'attachment-subnets',
  description:
    'The network ACLs of the subnets in which hub and spoke are attached let requests and answers through.',
  inputs: ['hubSite', 'spokeSite', 'aclCrossings'],
  emits: [attachmentSubnetAcl],
  run({ hubSite, spokeSite, aclCrossings }, report, from) {
    const denials = aclDenials(
      aclCrossings,
      ({ subnetOf }) => subnetOf === 'attachment',
    );
    for (const { acl, side, share, effect, ...args } of denials) {
      const site = side === 'hub' ? hubSite : spokeSite;
      report(attachmentSubnetAcl, {
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
