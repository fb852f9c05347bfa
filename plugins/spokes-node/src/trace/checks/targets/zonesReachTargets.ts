import { zonePartial } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** DescribeTargetHealth gives one answer for all zones; each zone counts for itself in CloudWatch. */
export const zonesReachTargets = defineCheck({
  id: 'targets.zones-reach-targets',
  hop: 'targets',
  description:
    'Every zone of the load balancer finds a healthy target, if any zone does.',
  inputs: ['hubSite', 'loadBalancer', 'zoneCounts'],
  emits: [zonePartial],
  additional: true,
  run({ hubSite, loadBalancer, zoneCounts }, report, from) {
    const empty = zoneCounts.filter(({ healthy }) => healthy === 0);
    // Where no zone finds any, the targets are unhealthy, and that is told.
    if (empty.length === 0 || empty.length === zoneCounts.length) return;
    report(zonePartial, {
      resource: { kind: 'LoadBalancer', name: loadBalancer.arn, ...hubSite },
      args: {
        loadBalancer: loadBalancer.name,
        address: empty.map(({ address }) => address).join(', '),
        zone: empty.map(({ zone }) => zone).join(', '),
        clients: `${empty.length} in ${zoneCounts.length}`,
      },
      evidence: zoneCounts.map(({ zone, address, healthy }) => ({
        ...from.zoneCounts,
        subject: `healthy targets that ${address} in ${zone} counts`,
        observed: String(healthy),
        expected: '1 or more',
      })),
      share: {
        affected: empty.length,
        total: zoneCounts.length,
        of: 'addresses of the load balancer',
      },
    });
  },
});
