import { nodeMissing } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

/** An instance that never joined serves nothing; the nodes beside it go on. */
export const instancesAreNodes = defineCheck({
  id: 'node.instances-are-nodes',
  hop: 'node',
  description:
    'Each running instance behind the nodes’ security groups is a node of the cluster.',
  inputs: ['exposure', 'spokeSite', 'nodelessInstances', 'nodeAddresses'],
  emits: [nodeMissing],
  run(values, report, from) {
    const { exposure, spokeSite, nodelessInstances, nodeAddresses } = values;
    for (const { id, privateIp } of nodelessInstances) {
      report(nodeMissing, {
        resource: { kind: 'Instance', name: id, ...spokeSite },
        args: { instance: id, address: privateIp, cluster: exposure.spoke },
        evidence: [
          {
            ...from.nodeAddresses,
            subject: `addresses of the nodes of ${exposure.spoke}`,
            observed: nodeAddresses.map(({ ip }) => ip).join(', '),
            expected: `${privateIp} among them`,
          },
        ],
        share: shareOf(
          nodelessInstances.length,
          nodelessInstances.length + nodeAddresses.length,
          'instances',
        ),
        effect: 'degrades',
      });
    }
  },
});
