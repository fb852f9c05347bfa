import { tagMissing } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

const tag = 'fitsync.io/spoke';

export const resourcesAreTagged = defineCheck({
  id: 'node.resources-are-tagged',
  hop: 'node',
  description: `VPC, attachment and nodes of the spoke carry its tag ${tag}.`,
  inputs: [
    ...(['spokeSite', 'spokeName', 'spokeVpc'] as const),
    ...(['spokeAttachment', 'nodeInstances'] as const),
  ],
  emits: [tagMissing],
  run(values, report, from) {
    const { spokeSite, spokeName, spokeVpc } = values;
    const { spokeAttachment, nodeInstances } = values;
    const all = [
      spokeVpc,
      spokeAttachment,
      ...nodeInstances.map(({ instance }) => instance),
    ];
    const untagged = all.filter(({ tags }) => tags[tag] !== spokeName);
    if (untagged.length === 0) return;
    const resources = untagged.map(({ id }) => id).join(', ');
    report(tagMissing, {
      resource: { kind: 'Vpc', name: spokeVpc.id, ...spokeSite },
      args: { spoke: spokeName, resources },
      share: shareOf(untagged.length, all.length, 'resources'),
      evidence: [
        {
          ...from.spokeVpc,
          subject: `tag ${tag} of ${untagged[0].id}`,
          observed: untagged[0].tags[tag] ?? 'none',
          expected: spokeName,
        },
      ],
    });
  },
});
