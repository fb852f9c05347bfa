import { Instance } from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, sortBy } from 'lodash';
import { combine } from '../combine';
import { perSpoke } from '../scope';

/**
 * Instances that look like nodes, because they run in the spoke's VPC behind the very security groups of a node, and are
 * none.
 */
export const nodelessInstances = perSpoke<Instance[]>(
  ({ facts: { spoke }, resolve }) =>
    combine(
      {
        nodes: resolve('nodeAddresses'),
        joined: resolve('nodeInstances'),
        instances: spoke.instances,
      },
      ({ nodes, joined, instances }) => {
        const groupsOf = ({ securityGroupIds }: Instance) =>
          sortBy(securityGroupIds);
        const known = joined.map(({ instance }) => groupsOf(instance));
        return {
          value: instances.filter(
            one =>
              one.vpcId === joined[0]?.instance.vpcId &&
              one.state === 'running' &&
              one.securityGroupIds.length > 0 &&
              known.some(groups => isEqual(groups, groupsOf(one))) &&
              !nodes.some(({ ip }) => ip === one.privateIp),
          ),
        };
      },
    ),
);
