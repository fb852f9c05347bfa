import {
  EndpointSlice,
  noReadyEndpoint,
  Pod,
  ServicePort,
} from '@fitsync/backstage-plugin-spokes-common';
import { isReadyPod } from '../../kubernetes/isReadyPod';
import { readyEndpoints } from '../../kubernetes/readyEndpoints';
import { whyNotReady } from '../../kubernetes/whyNotReady';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { workloadName } from './workloadName';

const endpointsOf = (slices: EndpointSlice[], port: ServicePort) =>
  readyEndpoints(slices, port.name);

const total = (ready: number, pods: Pod[]) => Math.max(ready, pods.length);

/** Envoy sends to ready endpoints only; with none it answers 503 (UH). */
export const serviceHasReadyEndpoints = defineCheck({
  id: 'service.has-ready-endpoints',
  hop: 'service',
  description: 'The Service has a ready endpoint.',
  inputs: [
    ...(['cluster', 'service', 'servicePort'] as const),
    ...(['serviceSlices', 'servicePods', 'serviceDeployments'] as const),
  ],
  emits: [noReadyEndpoint],
  summary({ serviceSlices, servicePort, servicePods }) {
    const ready = endpointsOf(serviceSlices, servicePort).length;
    return `${ready} of ${total(ready, servicePods)} endpoints ready`;
  },
  summaryAlways: true,
  run(values, report, from) {
    const { cluster, service, servicePort, servicePods } = values;
    if (service.spec.type === 'ExternalName') return;
    if (endpointsOf(values.serviceSlices, servicePort).length > 0) return;
    const ready = servicePods.filter(isReadyPod).length;
    report(noReadyEndpoint, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        workload: workloadName(service, values.serviceDeployments),
        ready: String(ready),
        total: String(servicePods.length),
      },
      evidence: [
        {
          ...from.serviceSlices,
          subject: `ready endpoints of Service ${nameOf(service)}`,
          observed: '0',
          expected: 'at least 1',
        },
        ...servicePods
          .filter(pod => !isReadyPod(pod))
          .slice(0, 5)
          .map(pod => ({
            ...from.servicePods,
            subject: `pod ${nameOf(pod)}`,
            observed: whyNotReady(pod),
            expected: 'ready',
          })),
      ],
    });
  },
});
