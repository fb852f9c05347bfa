import {
  defaultPorts,
  ExposureBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { credentialName } from './credentialName';
import { ingressGatewayLabels } from './ingressGateway';
import { Gateway, GatewayServer } from './istio';
import { metadata } from './labels';

/** A Gateway of its own per app, so apps come and go without a file that they share. */
export const gateway = (exposure: ExposureBlueprint): Gateway => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'Gateway',
  metadata: metadata(exposure),
  spec: { selector: ingressGatewayLabels, servers: servers(exposure) },
});

function servers({
  method,
  namespace,
  service,
}: ExposureBlueprint): GatewayServer[] {
  const http = (host: string): GatewayServer => ({
    port: {
      number: defaultPorts.http.listener,
      name: 'http',
      protocol: 'HTTP',
    },
    hosts: [host],
  });
  switch (method.kind) {
    case 'path':
      // The NLB's name is not known in the repository; HTTP servers of one port and host `*` merge.
      return [http('*')];
    case 'domain':
      return [http(method.host)];
    case 'https':
      return [
        {
          port: {
            number: defaultPorts.https.listener,
            name: 'https',
            protocol: 'HTTPS',
          },
          hosts: [method.host],
          tls: {
            mode: 'SIMPLE',
            credentialName: credentialName({
              namespace,
              service,
              certificate: method.certificate,
            }),
            minProtocolVersion: 'TLSV1_2',
          },
        },
        // Of this one host: a redirect holds for whatever else is served under it.
        { ...http(method.host), tls: { httpsRedirect: true } },
      ];
    default:
      return method satisfies never;
  }
}
