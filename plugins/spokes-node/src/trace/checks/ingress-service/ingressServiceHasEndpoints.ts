import { ingressNoEndpoints } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf, podsByService } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A node port without a ready endpoint refuses connections on every node. */
export const ingressServiceHasEndpoints = defineCheck({
  id: 'ingress-service.has-endpoints',
  hop: 'ingress-service',
  description: 'A ready gateway pod stands behind the ingress Service.',
  inputs: ['cluster', 'ingressService', 'ingressEndpoints', 'pods'],
  emits: [ingressNoEndpoints],
  run({ cluster, ingressService, ingressEndpoints, pods }, report, from) {
    if (ingressEndpoints.length > 0) return;
    report(ingressNoEndpoints, {
      resource: kubeRef(cluster, 'Service', ingressService),
      args: {
        service: nameOf(ingressService),
        pods: String(podsByService(pods)(ingressService).length),
      },
      evidence: [
        {
          ...from.ingressEndpoints,
          subject: `ready endpoints of Service ${nameOf(ingressService)}`,
          observed: '0',
          expected: 'at least 1',
        },
      ],
    });
  },
});
