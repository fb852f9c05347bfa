import { groupTooBroad } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { coversPort, isOpenToAll } from '../../lookup/securityGroups';
import { defineCheck } from '../defineCheck';

/** The load balancer's subnets are enough; the whole internet, or the whole network behind it, is not needed. */
export const nodesAreNotOpenToAll = defineCheck({
  id: 'node-security-group.nodes-are-not-open-to-all',
  hop: 'node-security-group',
  description:
    'No rule of the nodes’ security groups opens the node port to every address.',
  inputs: ['spokeSite', 'nodeSecurityGroups', 'nlbSubnets', 'targetGroup'],
  emits: [groupTooBroad],
  run(
    { spokeSite, nodeSecurityGroups, nlbSubnets, targetGroup },
    report,
    from,
  ) {
    const groups = uniqBy(
      nodeSecurityGroups.flatMap(node => node.groups),
      ({ id }) => id,
    );
    for (const { id, ingress } of groups) {
      const broad = ingress.find(
        rule => isOpenToAll(rule) && coversPort(rule, targetGroup.port),
      );
      if (!broad) continue;
      const { protocol, fromPort, toPort } = broad;
      const ports =
        protocol === '-1' || fromPort === undefined
          ? 'every port'
          : `TCP ${fromPort === toPort ? fromPort : `${fromPort}-${toPort}`}`;
      report(groupTooBroad, {
        resource: { kind: 'SecurityGroup', name: id, ...spokeSite },
        args: {
          group: id,
          source: '0.0.0.0/0',
          ports,
          cidrs: nlbSubnets.map(({ subnet }) => subnet.cidr).join(', '),
        },
        evidence: [
          {
            ...from.nodeSecurityGroups,
            subject: `inbound rules of ${id}`,
            observed: `${ports} from 0.0.0.0/0`,
            expected: nlbSubnets.map(({ subnet }) => subnet.cidr).join(', '),
          },
        ],
      });
    }
  },
});
