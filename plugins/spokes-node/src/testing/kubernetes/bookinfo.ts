import { Manifest } from './clusterFactsOf';

const node = (name: string, address: string): Manifest => ({
  kind: 'Node',
  metadata: { name },
  status: {
    addresses: [{ type: 'InternalIP', address }],
    conditions: [{ type: 'Ready', status: 'True' }],
  },
});

/** Istio's Bookinfo sample on a spoke with its ingress gateway and STRICT mTLS: nothing is wrong with it. */
export function bookinfo(): Manifest[] {
  return [
    ...['master', 'worker'].map((name, index) => node(name, `10.1.1.${index}`)),
    { kind: 'Namespace', metadata: { name: 'istio-system' } },
    {
      kind: 'Namespace',
      metadata: { name: 'default', labels: { 'istio-injection': 'enabled' } },
    },
    {
      kind: 'PeerAuthentication',
      metadata: { name: 'default', namespace: 'istio-system' },
      spec: { mtls: { mode: 'STRICT' } },
    },
    ...ingressGateway(),
    ...app('productpage', 2, {
      'fitsync.io/calls': 'details, default/reviews',
    }),
    ...app('details', 1),
    ...app('reviews', 3, { 'fitsync.io/calls': 'ratings' }),
    ...app('ratings', 1),
    {
      kind: 'Gateway',
      metadata: { name: 'bookinfo-gateway' },
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
      kind: 'VirtualService',
      metadata: { name: 'bookinfo' },
      spec: {
        hosts: ['*'],
        gateways: ['bookinfo-gateway'],
        http: [
          {
            match: [
              { uri: { exact: '/productpage' } },
              { uri: { prefix: '/static' } },
              { uri: { exact: '/login' } },
              { uri: { exact: '/logout' } },
              { uri: { prefix: '/api/v1/products' } },
            ],
            route: [
              { destination: { host: 'productpage', port: { number: 9080 } } },
            ],
          },
        ],
      },
    },
  ];
}

/** Service, Deployment, ready pods with a native sidecar, and the slice that names them. */
export function app(
  name: string,
  replicas: number,
  annotations: Record<string, string> = {},
): Manifest[] {
  const labels = { app: name };
  const spec = {
    initContainers: [{ name: 'istio-proxy', restartPolicy: 'Always' }],
    containers: [
      { name, image: `${name}:1`, ports: [{ containerPort: 9080 }] },
    ],
  };
  return [
    {
      kind: 'Service',
      metadata: { name, annotations },
      spec: { selector: labels, ports: [{ name: 'http', port: 9080 }] },
    },
    {
      kind: 'Deployment',
      metadata: { name: `${name}-v1` },
      spec: {
        replicas,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec },
      },
    },
    ...podsWithSlice(
      { name },
      replicas,
      { labels, spec },
      { name: 'http', port: 9080 },
    ),
  ];
}

function ingressGateway(): Manifest[] {
  const metadata = { name: 'istio-ingressgateway', namespace: 'istio-system' };
  const labels = { app: 'istio-ingressgateway', istio: 'ingressgateway' };
  const spec = {
    containers: [
      {
        name: 'istio-proxy',
        image: 'istio/proxyv2:1.31.1',
        ports: [{ containerPort: 8080 }, { containerPort: 8443 }],
      },
    ],
  };
  return [
    {
      kind: 'Service',
      metadata: { ...metadata, labels },
      spec: {
        type: 'NodePort',
        selector: labels,
        ports: [
          { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
          { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 },
        ],
      },
    },
    ...podsWithSlice(
      metadata,
      2,
      { labels, spec },
      { name: 'http2', port: 8080 },
    ),
  ];
}

function podsWithSlice(
  service: { name: string; namespace?: string },
  count: number,
  template: { labels: Record<string, string>; spec: { containers: any[] } },
  port: { name: string; port: number },
): Manifest[] {
  const { name, namespace } = service;
  const pods = Array.from({ length: count }, (_, index) => ({
    name: `${name}-${index}`,
    nodeName: ['master', 'worker'][index % 2],
  }));
  return [
    ...pods.map(pod => ({
      kind: 'Pod',
      metadata: { name: pod.name, namespace, labels: template.labels },
      spec: { ...structuredClone(template.spec), nodeName: pod.nodeName },
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: 'True' }],
        containerStatuses: template.spec.containers.map(container => ({
          name: container.name,
          ready: true,
        })),
      },
    })),
    {
      kind: 'EndpointSlice',
      metadata: {
        name: `${name}-x`,
        namespace,
        labels: { 'kubernetes.io/service-name': name },
      },
      addressType: 'IPv4',
      ports: [port],
      endpoints: pods.map((pod, index) => ({
        addresses: [`10.42.${name.length}.${index}`],
        conditions: { ready: true },
        nodeName: pod.nodeName,
        targetRef: { kind: 'Pod', name: pod.name, namespace },
      })),
    },
  ];
}
