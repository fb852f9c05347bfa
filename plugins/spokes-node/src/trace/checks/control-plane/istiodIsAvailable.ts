import { istiodUnavailable } from '@fitsync/backstage-plugin-spokes-common';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Proxies go on with what they know; they learn nothing new, and their certificates run out within a day. */
export const istiodIsAvailable = defineCheck({
  id: 'control-plane.istiod-is-available',
  hop: 'control-plane',
  description: 'A pod of istiod is ready.',
  inputs: ['cluster', 'controlPlanes'],
  emits: [istiodUnavailable],
  run({ cluster, controlPlanes }, report, from) {
    for (const { service, pods } of controlPlanes) {
      const ready = pods.filter(isReadyPod).length;
      if (ready > 0) continue;
      report(istiodUnavailable, {
        resource: kubeRef(cluster, 'Service', service),
        args: { cluster, ready: String(ready), total: String(pods.length) },
        evidence: [
          {
            ...from.controlPlanes,
            subject: `ready pods of ${nameOf(service)}`,
            observed: `${ready} of ${pods.length}`,
            expected: '1 or more',
          },
        ],
      });
    }
  },
});
