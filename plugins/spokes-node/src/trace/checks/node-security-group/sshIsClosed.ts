import { sshOpen } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { coversPort, isOpenToAll } from '../../lookup/securityGroups';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';

const ssh = 22;

export const sshIsClosed = defineCheck({
  id: 'node-security-group.ssh-is-closed',
  hop: 'node-security-group',
  description:
    'No rule of the nodes’ security groups opens SSH to every address.',
  inputs: ['spokeSite', 'nodeSecurityGroups'],
  emits: [sshOpen],
  run({ spokeSite, nodeSecurityGroups }, report, from) {
    const groups = uniqBy(
      nodeSecurityGroups.flatMap(node => node.groups),
      ({ id }) => id,
    );
    for (const { id, ingress } of groups) {
      const isOpen = ingress.some(
        rule => isOpenToAll(rule) && coversPort(rule, ssh),
      );
      if (!isOpen) continue;
      const nodes = nodeSecurityGroups.filter(node =>
        node.groups.some(group => group.id === id),
      );
      report(sshOpen, {
        resource: { kind: 'SecurityGroup', name: id, ...spokeSite },
        args: { group: id, nodes: nodes.map(({ name }) => name).join(', ') },
        share: shareOf(nodes.length, nodeSecurityGroups.length, 'nodes'),
        evidence: [
          {
            ...from.nodeSecurityGroups,
            subject: `inbound rules of ${id}`,
            observed: `TCP ${ssh} from 0.0.0.0/0`,
            expected: 'no rule for every address',
          },
        ],
      });
    }
  },
});
