import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perPort } from '../scope';
import { coversPort, permits } from '../../lookup/securityGroups';
import { NodeSecurityGroups } from './nodeInstances';

/**
 * The security groups in front of the nodes, where they tell who is let in. A rule that names the load balancer's own
 * group, instead of its addresses, works over the Transit Gateway only where that was turned on, which is not read.
 */
export const nodeAdmission = perPort<NodeSecurityGroups[]>(
  ({ facts: { takenAt }, resolve }) =>
    combine(
      {
        nodes: resolve('nodeSecurityGroups'),
        loadBalancer: resolve('loadBalancer'),
        nlbSubnets: resolve('nlbSubnets'),
        targetGroup: resolve('targetGroup'),
      },
      ({ nodes, loadBalancer, nlbSubnets, targetGroup: { port } }) => {
        const hinges = nodes.some(
          ({ groups }) =>
            groups.some(({ ingress }) =>
              ingress.some(
                rule =>
                  coversPort(rule, port) &&
                  rule.groupIds.some(id =>
                    loadBalancer.securityGroupIds.includes(id),
                  ),
              ),
            ) &&
            !nlbSubnets.every(({ address }) =>
              permits(groups, 'ingress', port, address),
            ),
        );
        return hinges
          ? notRead({
              source: 'ec2:DescribeTransitGatewayAttachments',
              observedAt: takenAt,
              action: `Allow the subnets of ${loadBalancer.name} by address: whether the Transit Gateway follows references to its security group is not read`,
            })
          : { value: nodes };
      },
    ),
);
