import { istiodObjects } from '../kubernetes/platform/istiodObjects';
import { createClusterStore } from '../kubernetes/store/createClusterStore';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { runCluster } from '../kubernetes/runCluster';
import { reference } from '../world/reference';
import { KubeObject } from '../world/World';
import { brownfield } from './brownfield';

const { host, spoke } = brownfield;
const ingress = 'istio-ingress';
const shop = 'shop';

const namespace = (
  name: string,
  labels: Record<string, string> = {},
): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: { 'kubernetes.io/metadata.name': name, ...labels },
  },
});

/** K3s with Istio's charts as they are by default, and a shop; no annotation of ours. No controller is left running. */
export function brownfieldCluster(): SandboxCluster {
  const store = createClusterStore(spoke.name);
  const stop = runCluster(store, { readyMilliseconds: 0 });
  for (const object of [
    ...nodes(),
    ...['kube-system', 'istio-system', ingress].map(name => namespace(name)),
    namespace(shop, { 'istio-injection': 'enabled' }),
    ...istiodObjects('istio-system', '1.29.2'),
    {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata: { name: 'default', namespace: 'istio-system' },
      spec: { mtls: { mode: 'STRICT' } },
    },
    ...gatewayChart(),
    ...app('storefront', 8080, 'registry.corp.example/shop/storefront:2024.11'),
    ...app('stock', 5000, 'registry.corp.example/shop/stock:7.2'),
    ...routes(),
  ]) {
    store.apply(object);
  }
  stop();
  return store;
}

function nodes(): KubeObject[] {
  return (['a', 'b'] as const).map(zone => {
    const { instanceId, ip, name } = spoke.nodes[zone];
    return {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name,
        labels: {
          'kubernetes.io/hostname': name,
          'topology.kubernetes.io/zone': reference.zones[zone].name,
          ...(zone === 'a' && {
            'node-role.kubernetes.io/control-plane': 'true',
          }),
        },
      },
      spec: {
        providerID: `aws:///${reference.zones[zone].name}/${instanceId}`,
      },
      status: {
        addresses: [
          { type: 'InternalIP', address: ip },
          { type: 'Hostname', address: name },
        ],
        conditions: [{ type: 'Ready', status: 'True', reason: 'KubeletReady' }],
        nodeInfo: {
          kubeletVersion: 'v1.34.3+k3s1',
          operatingSystem: 'linux',
          architecture: 'amd64',
        },
      },
    };
  });
}

/** Istio's chart `gateway` with its own defaults: its pods listen on 80 and 443 and carry istio=ingress. */
function gatewayChart(): KubeObject[] {
  const labels = { app: ingress, istio: 'ingress' };
  const metadata = { name: ingress, namespace: ingress, labels };
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata,
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        type: 'NodePort',
        externalTrafficPolicy: 'Cluster',
        selector: labels,
        ports: [
          {
            name: 'status-port',
            port: 15021,
            targetPort: 15021,
            nodePort: 31021,
          },
          { name: 'http2', port: 80, targetPort: 80, nodePort: 31080 },
          { name: 'https', port: 443, targetPort: 443, nodePort: 31443 },
        ],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: {
            labels: { ...labels, 'sidecar.istio.io/inject': 'true' },
            annotations: { 'inject.istio.io/templates': 'gateway' },
          },
          spec: {
            serviceAccountName: ingress,
            securityContext: {
              sysctls: [
                { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' },
              ],
            },
            containers: [
              {
                name: 'istio-proxy',
                image: 'auto',
                ports: [{ name: 'http-envoy-prom', containerPort: 15090 }],
              },
            ],
          },
        },
      },
    },
  ];
}

function app(name: string, port: number, image: string): KubeObject[] {
  const labels = { app: name };
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace: shop },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: shop },
      spec: {
        selector: labels,
        ports: [{ name: 'http', port: 80, targetPort: port }],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: shop, labels },
      spec: {
        replicas: 2,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            containers: [{ name, image, ports: [{ containerPort: port }] }],
          },
        },
      },
    },
  ];
}

function routes(): KubeObject[] {
  const to = (service: string) => [
    {
      destination: {
        host: `${service}.${shop}.svc.cluster.local`,
        port: { number: 80 },
      },
    },
  ];
  return [
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      metadata: { name: 'public', namespace: ingress },
      spec: {
        selector: { istio: 'ingress' },
        servers: [
          {
            port: { number: 80, name: 'http', protocol: 'HTTP' },
            hosts: [host],
          },
        ],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'shop', namespace: shop },
      spec: {
        hosts: [host],
        gateways: [`${ingress}/public`],
        http: [
          { match: [{ uri: { prefix: '/stock' } }], route: to('stock') },
          { match: [{ uri: { prefix: '/' } }], route: to('storefront') },
        ],
      },
    },
  ];
}
