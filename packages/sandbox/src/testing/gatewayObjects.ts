import { KubeObject } from '../world/World';

/** The least of a cluster that answers on its node ports: nodes, the ingress gateway and one Gateway. */
export function gatewayObjects(addresses: string[]): KubeObject[] {
  const labels = { app: 'istio-ingressgateway', istio: 'ingressgateway' };
  const inSystem = (name: string) => ({ name, namespace: 'istio-system' });
  return [
    ...addresses.map((address, index) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: `node-${index}` },
      status: { addresses: [{ type: 'InternalIP', address }] },
    })),
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: inSystem('istio-ingressgateway'),
      spec: {
        type: 'NodePort',
        selector: labels,
        ports: [
          { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
          { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 },
        ],
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...inSystem('istio-ingressgateway-abc'), labels },
      spec: { nodeName: 'node-0', containers: [{ name: 'istio-proxy' }] },
      status: { podIP: '10.42.0.7' },
    },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        ...inSystem('istio-ingressgateway-1'),
        labels: { 'kubernetes.io/service-name': 'istio-ingressgateway' },
      },
      addressType: 'IPv4',
      endpoints: [
        {
          addresses: ['10.42.0.7'],
          conditions: { ready: true },
          nodeName: 'node-0',
          targetRef: { kind: 'Pod', name: 'istio-ingressgateway-abc' },
        },
      ],
      ports: [{ name: 'http2', port: 8080 }],
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name: 'bookinfo-gateway', namespace: 'default' },
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
  ];
}
