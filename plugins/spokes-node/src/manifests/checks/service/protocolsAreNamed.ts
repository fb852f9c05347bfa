import { portProtocol } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

const prefixes = [
  ...['http', 'http2', 'https', 'grpc', 'grpc-web', 'tcp', 'tls', 'udp'],
  ...['mongo', 'mysql', 'redis', 'thrift', 'hbone', 'auto'],
];
const system = ['kube-system', 'istio-system', 'kube-public'];

/** A warning only: without a name Istio looks at the first bytes, which mostly works. */
export const protocolsAreNamed = defineManifestCheck({
  id: 'service.protocols-are-named',
  description: 'The ports of Services tell their protocol.',
  emits: [portProtocol],
  run(set, report) {
    for (const service of set.services) {
      if (system.includes(service.metadata.namespace)) continue;
      service.spec.ports.forEach((port, index) => {
        const { name = '', appProtocol, protocol } = port;
        if (appProtocol || protocol === 'UDP' || protocol === 'SCTP') return;
        if (prefixes.some(one => name === one || name.startsWith(`${one}-`))) {
          return;
        }
        report(portProtocol, {
          on: service,
          args: {
            service: nameOf(service),
            port: String(port.port),
            name: name || 'nothing',
          },
          at: ['spec', 'ports', index],
        });
      });
    }
  },
});
