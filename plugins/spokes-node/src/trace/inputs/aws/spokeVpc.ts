import { Vpc } from '@fitsync/backstage-plugin-spokes-common';
import { countBy, maxBy } from 'lodash';
import { combine } from '../combine';
import { notRead } from '../outcomes';
import { perSpoke } from '../scope';
import { internalAddresses } from './nodeAddresses';

/**
 * The VPC of the spoke: as configured, else that of the instances at the nodes' addresses. A VPC does not move, so node
 * addresses that are no longer fresh still tell which one it is.
 */
export const spokeVpc = perSpoke<Vpc>(({ facts }) => {
  const { binding, spoke, cluster, takenAt } = facts;
  const unknown = (because: string) =>
    notRead({
      source: 'ec2:DescribeInstances',
      observedAt: takenAt,
      action: `Set vpc for ${binding.name} in spokes.clusters: ${because}`,
    });
  if (binding.vpcId) {
    return combine({ vpcs: spoke.vpcs }, ({ vpcs }) => {
      const vpc = vpcs.find(({ id }) => id === binding.vpcId);
      return vpc
        ? { value: vpc }
        : unknown(`there is no ${binding.vpcId} in ${binding.account}`);
    });
  }
  const lastSeen = cluster.nodes.value ?? [];
  if (cluster.nodes.outcome !== 'ok' && lastSeen.length === 0) {
    return combine({ nodes: cluster.nodes }, () =>
      unknown('its nodes are not known'),
    );
  }
  return combine(
    { vpcs: spoke.vpcs, instances: spoke.instances },
    ({ vpcs, instances }) => {
      const addresses = new Set(
        internalAddresses(lastSeen).map(({ ip }) => ip),
      );
      const votes = countBy(
        instances.filter(({ privateIp }) => addresses.has(privateIp)),
        ({ vpcId }) => vpcId,
      );
      const most = maxBy(Object.entries(votes), ([, count]) => count);
      if (!most) return unknown('no instance has an address of its nodes');
      if (Object.values(votes).filter(one => one === most[1]).length > 1) {
        return unknown('several VPCs have instances at its nodes’ addresses');
      }
      const vpc = vpcs.find(({ id }) => id === most[0]);
      return vpc ? { value: vpc } : unknown(`${most[0]} is not listed`);
    },
  );
});
