import {
  healthPortClosed,
  nodePortClosed,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { permits } from '../../lookup/securityGroups';
import { defineCheck } from '../defineCheck';
import { receivingNodes } from '../receivingNodes';
import { shareOfWays } from '../shareOf';
import { healthCheckPort } from '../targetPorts';

/** Over a Transit Gateway the source is the load balancer's private address, for requests and for health checks. */
export const nodesLetLoadBalancerIn = defineCheck({
  id: 'node-security-group.nodes-let-load-balancer-in',
  hop: 'node-security-group',
  description:
    'The nodes’ security groups let each of the load balancer’s addresses reach the port it sends to and the one it checks.',
  inputs: [
    'spokeSite',
    'nodeAdmission',
    'nlbSubnets',
    'targetGroup',
    'destinations',
  ],
  emits: [nodePortClosed, healthPortClosed],
  summary: ({ nodeAdmission, targetGroup }) =>
    `${nodeAdmission.length} ${
      nodeAdmission.length === 1 ? 'node' : 'nodes'
    } open to the load balancer on ${targetGroup.port}`,
  run(values, report, from) {
    const { spokeSite, nodeAdmission, nlbSubnets, targetGroup } = values;
    const nodes = receivingNodes(nodeAdmission, values.destinations);
    const closedOn = (
      port: number,
      message: typeof nodePortClosed | typeof healthPortClosed,
    ) => {
      const ways = nodes.flatMap(node =>
        nlbSubnets.map(({ address, subnet }) => ({
          owner: node,
          address,
          subnet,
          zone: subnet.zoneId,
          node: node.ip,
          cut: !permits(node.groups, 'ingress', port, address),
        })),
      );
      const byGroup = groupBy(
        ways.filter(({ cut }) => cut),
        ({ owner }) => owner.instance.securityGroupIds.join(', '),
      );
      for (const [groups, cut] of Object.entries(byGroup)) {
        const group = groups.split(', ')[0] || 'no security group';
        const sources = uniq(cut.map(({ address }) => address)).join(', ');
        const cidrs = uniq(cut.map(({ subnet }) => subnet.cidr)).join(', ');
        report(message, {
          resource: { kind: 'SecurityGroup', name: group, ...spokeSite },
          args: {
            group,
            sources,
            cidrs,
            port: String(port),
            nodes: uniq(cut.map(({ owner }) => owner.name)).join(', '),
          },
          evidence: [
            {
              ...from.nodeAdmission,
              subject: `inbound rules of ${groups || 'the nodes'}`,
              observed: `none for TCP ${port} from ${sources}`,
              expected: `TCP ${port} from ${cidrs}`,
            },
          ],
          share: shareOfWays(ways),
        });
      }
    };
    closedOn(targetGroup.port, nodePortClosed);
    const healthPort = healthCheckPort(targetGroup);
    if (healthPort !== targetGroup.port) closedOn(healthPort, healthPortClosed);
  },
});
