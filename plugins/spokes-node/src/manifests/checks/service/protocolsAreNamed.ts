import { portProtocol } from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { refusesSidecars } from '../../lookup/refusesSidecars';

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
      const { namespace } = service.metadata;
      if (system.includes(namespace) || refusesSidecars(set, namespace))
        continue;
      const { type } = service.spec;
      service.spec.ports.forEach((port, index) => {
        const { name = '', appProtocol, protocol } = port;
        if (protocol === 'UDP' || protocol === 'SCTP') return;
        // So Istio's own charts call the port of a gateway that answers health checks.
        if (name === 'status-port') return;
        const told = appProtocol?.toLowerCase() ?? prefixOf(name);
        // Without an address of its own plain TCP to another name would take the port for all hosts.
        const takesAll = type === 'ExternalName' && told === 'tcp';
        if (told !== undefined && !takesAll) return;
        report(portProtocol, {
          on: service,
          args: {
            service: nameOf(service),
            port: String(port.port),
            name: takesAll
              ? `${name} (too little for an ExternalName)`
              : name || 'nothing',
          },
          at: ['spec', 'ports', index],
        });
      });
    }
  },
});

function prefixOf(name: string): string | undefined {
  return prefixes.find(one => name === one || name.startsWith(`${one}-`));
}
