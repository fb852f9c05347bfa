import { localTrafficPolicyUnhealthy } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** With traffic policy Local a node without a ready gateway pod fails its health check by design. */
export const localPolicyNarrowsTargets = defineCheck({
  id: 'ingress-service.local-policy-narrows-targets',
  hop: 'ingress-service',
  description: 'With traffic policy Local every node has a ready gateway pod.',
  inputs: ['cluster', 'ingressService', 'ingressEndpoints', 'kubeNodes'],
  emits: [localTrafficPolicyUnhealthy],
  run({ cluster, ingressService, ingressEndpoints, kubeNodes }, report, from) {
    if (ingressService.spec.externalTrafficPolicy !== 'Local') return;
    const serving = new Set(ingressEndpoints.map(({ nodeName }) => nodeName));
    const idle = kubeNodes.filter(
      ({ metadata }) => !serving.has(metadata.name),
    );
    // With no endpoint at all it is no design: INGRESS_NO_ENDPOINTS says so.
    if (idle.length === 0 || serving.size === 0) return;

    report(localTrafficPolicyUnhealthy, {
      resource: kubeRef(cluster, 'Service', ingressService),
      args: {
        service: nameOf(ingressService),
        affected: String(idle.length),
        total: String(kubeNodes.length),
      },
      evidence: [
        {
          ...from.ingressEndpoints,
          subject: 'nodes without a ready gateway pod',
          observed: idle.map(({ metadata }) => metadata.name).join(', '),
        },
      ],
      share: { affected: idle.length, total: kubeNodes.length, of: 'nodes' },
    });
  },
});
