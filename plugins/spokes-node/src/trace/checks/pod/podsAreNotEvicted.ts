import { podEvicted } from '@fitsync/backstage-plugin-spokes-common';
import { sumBy } from 'lodash';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** What is left of evicted pods stays for long: it means something only while pods are missing. */
export const podsAreNotEvicted = defineCheck({
  id: 'pod.is-not-evicted',
  hop: 'pod',
  description: 'No pod was evicted while fewer pods are ready than are wanted.',
  inputs: [
    ...(['cluster', 'service', 'servicePods'] as const),
    ...(['evictedPods', 'serviceDeployments'] as const),
  ],
  emits: [podEvicted],
  run(values, report, from) {
    const { cluster, service, servicePods, evictedPods } = values;
    const wanted = sumBy(values.serviceDeployments, one => one.spec.replicas);
    const ready = servicePods.filter(isReadyPod).length;
    const [pod] = evictedPods;
    if (!pod || ready >= wanted) return;
    const total = servicePods.length + evictedPods.length;
    report(podEvicted, {
      resource: kubeRef(cluster, 'Pod', pod),
      args: {
        service: nameOf(service),
        pod: nameOf(pod),
        affected: String(evictedPods.length),
        total: String(total),
      },
      evidence: evictedPods.slice(0, 5).map(one => ({
        ...from.evictedPods,
        subject: `status of pod ${nameOf(one)}`,
        observed: 'Failed (Evicted)',
        expected: 'Running',
      })),
      ...(ready > 0 && {
        share: { affected: wanted - ready, total: wanted, of: 'pods' },
      }),
    });
  },
});
