import { portProtocol } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

const protocols = [
  ...['http', 'http2', 'https', 'grpc', 'grpc-web'],
  ...['tcp', 'tls', 'udp', 'mongo', 'mysql', 'redis'],
];

/** Istio reads the protocol from the port's name or from appProtocol, and guesses where neither tells. */
export const portTellsProtocol = defineCheck({
  id: 'service.port-tells-protocol',
  hop: 'service',
  description:
    'The name or appProtocol of the Service port tells its protocol.',
  inputs: ['cluster', 'service', 'servicePort'],
  emits: [portProtocol],
  run({ cluster, service, servicePort }, report, from) {
    const { name = '', appProtocol, port } = servicePort;
    const tells = protocols.some(
      one =>
        name.toLowerCase() === one || name.toLowerCase().startsWith(`${one}-`),
    );
    if (tells || appProtocol !== undefined) return;
    report(portProtocol, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        port: String(port),
        name: name || 'nothing',
      },
      evidence: [
        {
          ...from.servicePort,
          subject: `name of port ${port} of Service ${nameOf(service)}`,
          observed: name || 'none',
          expected: 'http, grpc, tcp …',
        },
      ],
    });
  },
});
