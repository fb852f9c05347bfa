import { attachmentState } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** `modifying` carries traffic as before. */
const carrying = ['available', 'modifying'];

/** A VPC without an attachment that carries traffic is cut off from the Transit Gateway. */
export const attachmentsAreAvailable = defineCheck({
  id: 'tgw-attachment.attachments-are-available',
  hop: 'tgw-attachment',
  description:
    'The VPCs of hub and spoke are attached to the same Transit Gateway, in state available.',
  inputs: ['hubSite', 'spokeSite', 'attachments'],
  emits: [attachmentState],
  summary: () => 'Both VPCs attached',
  run({ hubSite, spokeSite, attachments }, report, from) {
    if (attachments.hubVpcId === attachments.spokeVpcId) return;
    const ends = [
      { side: 'hub', vpc: attachments.hubVpcId, site: hubSite },
      { side: 'spoke', vpc: attachments.spokeVpcId, site: spokeSite },
    ] as const;
    for (const { side, vpc, site } of ends) {
      const attachment = attachments[side];
      const state = attachment?.state ?? 'missing';
      if (carrying.includes(state)) continue;
      report(attachmentState, {
        resource: attachment
          ? {
              kind: 'TransitGatewayAttachment',
              name: attachment.id,
              ...site,
            }
          : { kind: 'Vpc', name: vpc, ...site },
        args: {
          side,
          vpc,
          state,
          attachment: attachment?.id ?? `to the Transit Gateway`,
        },
        evidence: [
          {
            ...from.attachments,
            subject: `attachment of ${vpc}`,
            observed: state,
            expected: 'available',
          },
        ],
      });
    }
  },
});
