import { KubeObject } from '../../world/World';

export interface Route {
  gateway: string;
  name: string;
  namespace: string;
  to: { host: string; port: number };
  matches: Array<{ exact: string } | { prefix: string }>;
}

/** A Gateway on port 80 for every host, and the VirtualService that sends its paths to one Service. */
export function routeObjects(route: Route): KubeObject[] {
  const { gateway, name, namespace, to, matches } = route;
  return [
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name: gateway, namespace },
      spec: {
        selector: { istio: 'ingressgateway' },
        servers: [
          {
            port: { number: 80, name: 'http', protocol: 'HTTP' },
            hosts: ['*'],
          },
        ],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name, namespace },
      spec: {
        hosts: ['*'],
        gateways: [gateway],
        http: [
          {
            match: matches.map(uri => ({ uri })),
            timeout: '15s',
            route: [
              { destination: { host: to.host, port: { number: to.port } } },
            ],
          },
        ],
      },
    },
  ];
}
