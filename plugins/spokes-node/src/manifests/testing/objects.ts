/*
 * Objects as people write them, with what a test is about as a change.
 */

const object =
  (apiVersion: string, kind: string) =>
  (name: string, spec: object = {}, metadata: object = {}) => ({
    apiVersion,
    kind,
    metadata: { name, namespace: 'shop', ...metadata },
    spec,
  });

const istio = 'networking.istio.io/v1';
const security = 'security.istio.io/v1';

export const virtualService = object(istio, 'VirtualService');
export const gateway = object(istio, 'Gateway');
export const destinationRule = object(istio, 'DestinationRule');
export const serviceEntry = object(istio, 'ServiceEntry');
export const peerAuthentication = object(security, 'PeerAuthentication');
export const authorizationPolicy = object(security, 'AuthorizationPolicy');
export const requestAuthentication = object(security, 'RequestAuthentication');

export const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

/** A Service with one HTTP port that selects `app: <name>`. */
export const service = (
  name: string,
  spec: object = {},
  metadata: object = {},
) =>
  object('v1', 'Service')(
    name,
    {
      selector: { app: name },
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
      ...spec,
    },
    metadata,
  );

/** A Deployment whose pods carry `app: <name>` and declare port 8080. */
export const deployment = (
  name: string,
  labels: object = {},
  podSpec: object = {},
  metadata: object = {},
) =>
  object('apps/v1', 'Deployment')(
    name,
    {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name, ...labels } },
        spec: {
          containers: [
            { name: 'app', image: 'app:1', ports: [{ containerPort: 8080 }] },
          ],
          ...podSpec,
        },
      },
    },
    metadata,
  );

/** The pods of an ingress gateway, and the Service in front of them. */
export const ingressGateway = [
  deployment(
    'istio-ingressgateway',
    { istio: 'ingressgateway' },
    { containers: [{ name: 'istio-proxy', image: 'proxy:1' }] },
    { namespace: 'istio-system' },
  ),
  service(
    'istio-ingressgateway',
    {
      type: 'NodePort',
      selector: { istio: 'ingressgateway' },
      ports: [
        { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
        { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 },
      ],
    },
    { namespace: 'istio-system' },
  ),
];

export const ingressSelector = { istio: 'ingressgateway' };

/** A server of a Gateway. */
export const server = (
  host: string,
  { number = 80, protocol = 'HTTP', tls }: ServerOptions = {},
) => ({
  port: { number, name: `p${number}`, protocol },
  hosts: [host],
  ...(tls && { tls }),
});

interface ServerOptions {
  number?: number;
  protocol?: string;
  tls?: object;
}

/** An HTTP route to a host. */
export const routeTo = (host: string, destination: object = {}) => ({
  route: [{ destination: { host, ...destination } }],
});

/** An object of the cluster itself, such as a webhook's configuration. */
export const clusterObject = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: object,
) => ({ apiVersion, kind, metadata: { name }, ...rest });

const gatewayApi = 'gateway.networking.k8s.io/v1';

export const kubernetesGateway = object(gatewayApi, 'Gateway');
export const referenceGrant = object(gatewayApi, 'ReferenceGrant');
export const httpRoute = object(gatewayApi, 'HTTPRoute');
export const networkPolicy = object('networking.k8s.io/v1', 'NetworkPolicy');
