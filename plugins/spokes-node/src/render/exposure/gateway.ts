import {
  defaultPorts,
  ExposureBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { ingressGatewayLabels } from './ingressGateway';
import { Gateway } from './istio';
import { metadata } from './labels';

/**
 * A Gateway of its own per app: on HTTP, servers of the same port and host `*` merge, so apps come and go without a
 * file that they share. The NLB's name is not known in the repository; hence `*`.
 */
export const gateway = (exposure: ExposureBlueprint): Gateway => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'Gateway',
  metadata: metadata(exposure),
  spec: {
    selector: ingressGatewayLabels,
    servers: [
      {
        port: {
          number: defaultPorts.http.listener,
          name: 'http',
          protocol: 'HTTP',
        },
        hosts: ['*'],
      },
    ],
  },
});
