import { sidecarMissing } from '@fitsync/backstage-plugin-spokes-common';
import { hasSidecar } from '../../istio/hasSidecar';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { deploymentOfPod } from '../deploymentOfPod';
import { kubeRef } from '../kubeRef';

/** The mesh reaches a pod without a sidecar in plaintext: no outage, but mTLS is not enforced for it. */
export const podsHaveSidecar = defineCheck({
  id: 'pod.has-sidecar',
  hop: 'pod',
  description: 'Every pod of the Service runs a sidecar.',
  inputs: ['cluster', 'service', 'servicePods'],
  emits: [sidecarMissing],
  summary({ servicePods }) {
    return `${servicePods.filter(hasSidecar).length} of ${
      servicePods.length
    } pods with sidecar`;
  },
  summaryAlways: true,
  run({ cluster, service, servicePods }, report, from) {
    const without = servicePods.filter(pod => !hasSidecar(pod));
    if (without.length === 0) return;
    report(sidecarMissing, {
      resource: kubeRef(cluster, 'Pod', without[0]),
      args: {
        whose: `Service ${nameOf(service)}`,
        pod: nameOf(without[0]),
        deployment: deploymentOfPod(without[0]),
        affected: String(without.length),
        total: String(servicePods.length),
      },
      evidence: without.slice(0, 5).map(pod => ({
        ...from.servicePods,
        subject: `containers of pod ${nameOf(pod)}`,
        observed: [...pod.spec.containers, ...pod.spec.initContainers]
          .map(({ name }) => name)
          .join(', '),
        expected: 'istio-proxy among them',
      })),
      share: {
        affected: without.length,
        total: servicePods.length,
        of: 'pods',
      },
    });
  },
});
