import {
  defaultPorts,
  istioRootNamespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { ingressGatewayLabels } from '../../exposure/ingressGateway';

const inRoot = (name: string) => ({ name, namespace: istioRootNamespace });

/**
 * STRICT for the whole mesh, and a first Gateway: Envoy opens its port with the first server only, so without it every
 * health check of a perfect, empty spoke would fail. Its host is no one's, so that it merges with no app's.
 */
export const mesh = () => [
  {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: inRoot('default'),
    spec: { mtls: { mode: 'STRICT' } },
  },
  {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: inRoot('default'),
    spec: {
      selector: ingressGatewayLabels,
      servers: [
        {
          port: {
            number: defaultPorts.http.listener,
            name: 'http',
            protocol: 'HTTP',
          },
          hosts: ['empty.fitsync.invalid'],
        },
      ],
    },
  },
];
