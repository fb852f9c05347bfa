import {
  defaultPorts,
  nodePortMismatch,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

const standard: number[] = [
  defaultPorts.http.nodePort,
  defaultPorts.https.nodePort,
];

/**
 * Load balancer and Service must name the same node port. Which of them strayed is told by the port that the reference
 * gives: a target group that left it is TG_PORT_NE_NODEPORT.
 */
export const nodePortIsTheTargets = defineCheck({
  id: 'ingress-service.node-port-is-the-targets',
  hop: 'ingress-service',
  description:
    'The ingress Service opens the node port that the target group sends to.',
  inputs: ['cluster', 'exposure', 'targetGroup', 'ingressServices'],
  emits: [nodePortMismatch],
  summary: ({ targetGroup }) => `Node port ${targetGroup.port}`,
  run({ cluster, exposure, targetGroup, ingressServices }, report, from) {
    const [service] = ingressServices;
    const ports = service?.spec.ports ?? [];
    if (ports.some(({ nodePort }) => nodePort === targetGroup.port)) return;
    if (service && !standard.includes(targetGroup.port)) return;

    const own = ports.find(({ port }) => port === exposure.port)?.nodePort;
    const name = service
      ? nameOf(service)
      : 'istio-system/istio-ingressgateway';
    report(nodePortMismatch, {
      resource: service
        ? kubeRef(cluster, 'Service', service)
        : {
            kind: 'Service',
            name: 'istio-ingressgateway',
            namespace: 'istio-system',
            cluster,
          },
      args: {
        service: name,
        port: String(exposure.port),
        expected: String(targetGroup.port),
        observed: own === undefined ? 'none' : String(own),
      },
      evidence: [
        {
          ...from.targetGroup,
          subject: `port of target group ${targetGroup.name}`,
          observed: String(targetGroup.port),
        },
        {
          ...from.ingressServices,
          subject: `node ports of Service ${name}`,
          observed:
            ports.flatMap(({ nodePort }) => nodePort ?? []).join(', ') ||
            'none',
          expected: String(targetGroup.port),
        },
      ],
    });
  },
});
