import { ingressServiceType } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Only NodePort and LoadBalancer Services open a port on the nodes. */
export const ingressServiceOpensPort = defineCheck({
  id: 'ingress-service.opens-port',
  hop: 'ingress-service',
  description:
    'The Service in front of the ingress gateway opens a port on the nodes.',
  inputs: ['cluster', 'exposure', 'ingressService', 'expectedNodePort'],
  emits: [ingressServiceType],
  run({ cluster, exposure, ingressService, expectedNodePort }, report, from) {
    const { type } = ingressService.spec;
    if (type === 'NodePort' || type === 'LoadBalancer') return;
    report(ingressServiceType, {
      resource: kubeRef(cluster, 'Service', ingressService),
      args: {
        service: nameOf(ingressService),
        type,
        port: String(exposure.port),
        nodePort: String(expectedNodePort),
      },
      evidence: [
        {
          ...from.ingressService,
          subject: `type of Service ${nameOf(ingressService)}`,
          observed: type,
          expected: 'NodePort',
        },
      ],
    });
  },
});
