import { serviceExposed } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The ways in past the ingress gateway, with its TLS, routes and policies. */
export const serviceStaysInside = defineCheck({
  id: 'service.service-stays-inside',
  hop: 'service',
  description:
    'The Service opens no node port or load balancer of its own beside the ingress gateway.',
  inputs: ['cluster', 'service'],
  emits: [serviceExposed],
  run({ cluster, service }, report, from) {
    const { type, ports } = service.spec;
    if (type !== 'NodePort' && type !== 'LoadBalancer') return;
    const nodePorts = ports.flatMap(({ nodePort }) => nodePort ?? []);
    const { namespace, name } = service.metadata;
    report(serviceExposed, {
      resource: kubeRef(cluster, 'Service', service),
      args: { service: `${namespace}/${name}`, type },
      evidence: [
        {
          ...from.service,
          subject: `spec.type of Service ${namespace}/${name}`,
          observed:
            nodePorts.length > 0 ? `${type} on ${nodePorts.join(', ')}` : type,
          expected: 'ClusterIP',
        },
      ],
    });
  },
});
