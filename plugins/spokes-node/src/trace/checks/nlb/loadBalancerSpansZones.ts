import { spokeInOneZone } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { defineCheck } from '../defineCheck';

/** With one zone there is no other address to fail over to, wherever the targets stand. */
export const loadBalancerSpansZones = defineCheck({
  id: 'nlb.spans-zones',
  hop: 'nlb',
  description: 'The load balancer has two zones or more.',
  inputs: ['hubSite', 'spokeName', 'loadBalancer'],
  emits: [spokeInOneZone],
  run({ hubSite, spokeName, loadBalancer }, report, from) {
    const { arn, name } = loadBalancer;
    const zones = uniq(loadBalancer.zones.map(({ zoneName }) => zoneName));
    if (zones.length !== 1) return;
    report(spokeInOneZone, {
      resource: { kind: 'LoadBalancer', name: arn, ...hubSite },
      args: {
        spoke: spokeName,
        zone: zones[0],
        part: `the load balancer ${name}`,
        second:
          'a public subnet of the hub there, enabled on the load balancer',
      },
      evidence: [
        {
          ...from.loadBalancer,
          subject: `zones of ${name}`,
          observed: zones[0],
          expected: 'two zones or more',
        },
      ],
    });
  },
});
