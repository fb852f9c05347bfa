import { noAssociation } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** What comes from an attachment is looked up in the table it is associated with; without one it is dropped. */
export const attachmentsAreAssociated = defineCheck({
  id: 'tgw-forward.attachments-are-associated',
  hop: 'tgw-forward',
  description:
    'The attachments of hub and spoke are associated with a route table of the Transit Gateway.',
  inputs: ['hubSite', 'hubAssociation', 'spokeAssociation'],
  emits: [noAssociation],
  run({ hubSite, hubAssociation, spokeAssociation }, report, from) {
    const ends = [
      { side: 'hub', end: hubAssociation, seen: from.hubAssociation },
      { side: 'spoke', end: spokeAssociation, seen: from.spokeAssociation },
    ];
    for (const { side, end, seen } of ends) {
      const state = end.association?.state ?? 'none';
      if (state === 'associated') continue;
      report(noAssociation, {
        resource: {
          kind: 'TransitGatewayAttachment',
          name: end.attachmentId,
          ...hubSite,
        },
        args: { side, attachment: end.attachmentId, state },
        evidence: [
          {
            ...seen,
            subject: `association of ${end.attachmentId}`,
            observed: state,
            expected: 'associated',
          },
        ],
      });
    }
  },
});
