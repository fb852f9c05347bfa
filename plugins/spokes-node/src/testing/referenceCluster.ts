import {
  ClusterFacts,
  deploymentSchema,
  endpointSliceSchema,
  gatewaySchema,
  kubeNodeSchema,
  namespaceSchema,
  networkPolicySchema,
  Observed,
  observedOk,
  peerAuthenticationSchema,
  podSchema,
  serviceSchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceIds, ReferenceSpokeIds } from './referenceIds';

interface App {
  name: string;
  namespace: string;
  port: number;
}

interface ContainerManifest {
  name: string;
  image: string;
  restartPolicy?: string;
  ports?: { containerPort: number }[];
}

interface ClusterContent {
  apps: App[];
  /** Name of the Gateway and of the VirtualService, and what they route. */
  routes: { gateway: string; name: string; to: App; paths: string[] };
}

/** What the API server of a reference spoke says while nothing is wrong. */
export function referenceCluster(
  spoke: ReferenceSpokeIds,
  { apps, routes }: ClusterContent,
): ClusterFacts {
  const gatewayApp = {
    name: 'istio-ingressgateway',
    namespace: 'istio-system',
  };
  const gatewayLabels = { app: gatewayApp.name, istio: 'ingressgateway' };
  const { namespace } = routes.to;
  return {
    cluster: spoke.name,
    nodes: list(
      'v1/nodes',
      spoke.nodes.map(node =>
        kubeNodeSchema.parse({
          metadata: { name: node.name },
          status: {
            addresses: [
              { type: 'InternalIP', address: node.ip },
              { type: 'Hostname', address: node.name },
            ],
            conditions: [{ type: 'Ready', status: 'True' }],
          },
        }),
      ),
    ),
    namespaces: list('v1/namespaces', [
      namespaceSchema.parse({ metadata: { name: 'istio-system' } }),
      namespaceSchema.parse({
        metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } },
      }),
    ]),
    services: list('v1/services', [
      serviceSchema.parse({
        metadata: gatewayApp,
        spec: {
          type: 'NodePort',
          clusterIP: '10.43.0.80',
          selector: gatewayLabels,
          externalTrafficPolicy: 'Cluster',
          ports: [
            { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
            { name: 'https', port: 443, targetPort: 8443, nodePort: 30443 },
          ],
        },
      }),
      ...apps.map(app =>
        serviceSchema.parse({
          metadata: {
            name: app.name,
            namespace: app.namespace,
            labels: { app: app.name },
            annotations: {
              'fitsync.io/entity': `component:default/${app.name}`,
            },
          },
          spec: {
            clusterIP: '10.43.0.9',
            selector: { app: app.name },
            ports: [{ name: 'http', port: app.port, targetPort: app.port }],
          },
        }),
      ),
    ]),
    endpointSlices: list('discovery.k8s.io/v1/endpointslices', [
      slice(gatewayApp, '10.42.0.10', spoke.nodes[0].name, [
        { name: 'http2', port: 8080 },
        { name: 'https', port: 8443 },
      ]),
      ...apps.map((app, index) =>
        slice(app, `10.42.1.${10 + index}`, spoke.nodes[1].name, [
          { name: 'http', port: app.port },
        ]),
      ),
    ]),
    pods: list('v1/pods', [
      pod(gatewayApp, gatewayLabels, '10.42.0.10', spoke.nodes[0].name, [
        { name: 'istio-proxy', image: 'istio/proxyv2:1.31.0' },
      ]),
      ...apps.map((app, index) =>
        pod(
          app,
          { app: app.name },
          `10.42.1.${10 + index}`,
          spoke.nodes[1].name,
          [
            {
              name: app.name,
              image: `registry.example/${app.name}:1`,
              ports: [{ containerPort: app.port }],
            },
          ],
          [
            {
              name: 'istio-proxy',
              image: 'istio/proxyv2:1.31.0',
              restartPolicy: 'Always',
            },
          ],
        ),
      ),
    ]),
    deployments: list('apps/v1/deployments', [
      deployment(gatewayApp, gatewayLabels),
      ...apps.map(app => deployment(app, { app: app.name })),
    ]),
    gateways: list('networking.istio.io/v1/gateways', [
      gatewaySchema.parse({
        metadata: { name: routes.gateway, namespace },
        spec: {
          selector: { istio: 'ingressgateway' },
          servers: [
            {
              port: { number: 80, name: 'http', protocol: 'HTTP' },
              hosts: ['*'],
            },
          ],
        },
      }),
    ]),
    virtualServices: list('networking.istio.io/v1/virtualservices', [
      virtualServiceSchema.parse({
        metadata: { name: routes.name, namespace },
        spec: {
          hosts: ['*'],
          gateways: [routes.gateway],
          http: [
            {
              match: routes.paths.map(prefix => ({ uri: { prefix } })),
              timeout: '15s',
              route: [
                {
                  destination: {
                    host: routes.to.name,
                    port: { number: routes.to.port },
                  },
                },
              ],
            },
          ],
        },
      }),
    ]),
    destinationRules: list('networking.istio.io/v1/destinationrules', []),
    authorizationPolicies: list(
      'security.istio.io/v1/authorizationpolicies',
      [],
    ),
    networkPolicies: list('networking.k8s.io/v1/networkpolicies', [
      networkPolicySchema.parse({
        metadata: { name: routes.to.name, namespace },
        spec: {
          podSelector: { matchLabels: { app: routes.to.name } },
          policyTypes: ['Ingress'],
          ingress: [{}],
        },
      }),
    ]),
    certificates: list('cert-manager.io/v1/certificates', []),
    serviceAccounts: list('v1/serviceaccounts', []),
    requestAuthentications: list(
      'security.istio.io/v1/requestauthentications',
      [],
    ),
    serviceEntries: list('networking.istio.io/v1/serviceentries', []),
    sidecars: list('networking.istio.io/v1/sidecars', []),
    kubernetesGateways: list('gateway.networking.k8s.io/v1/gateways', []),
    httpRoutes: list('gateway.networking.k8s.io/v1/httproutes', []),
    grpcRoutes: list('gateway.networking.k8s.io/v1/grpcroutes', []),
    referenceGrants: list(
      'gateway.networking.k8s.io/v1beta1/referencegrants',
      [],
    ),
    mutatingWebhooks: list('mutatingWebhooks', []),
    etcdSnapshots: list('etcdSnapshots', []),
    meshConfigs: list('meshConfigs', []),
    meshRoots: list('meshRoots', []),
    nodeWarnings: list('nodeWarnings', []),
    gatewayApis: list('gatewayApis', []),
    envoyFilters: list('envoyFilters', []),
    fluxKustomizations: list('kustomizations', []),
    gitRepositories: list('gitrepositories', []),
    argoApplications: list('applications', []),
    peerAuthentications: list('security.istio.io/v1/peerauthentications', [
      peerAuthenticationSchema.parse({
        metadata: { name: 'default', namespace },
        spec: { mtls: { mode: 'STRICT' } },
      }),
    ]),
  };
}

function slice(
  app: { name: string; namespace: string },
  address: string,
  nodeName: string,
  ports: { name: string; port: number }[],
) {
  return endpointSliceSchema.parse({
    metadata: {
      name: `${app.name}-x7k2p`,
      namespace: app.namespace,
      labels: { 'kubernetes.io/service-name': app.name },
    },
    addressType: 'IPv4',
    endpoints: [
      {
        addresses: [address],
        conditions: { ready: true, serving: true, terminating: false },
        nodeName,
        targetRef: {
          kind: 'Pod',
          name: `${app.name}-5d8f`,
          namespace: app.namespace,
        },
      },
    ],
    ports: ports.map(port => ({ ...port, protocol: 'TCP' })),
  });
}

function pod(
  app: { name: string; namespace: string },
  labels: Record<string, string>,
  podIP: string,
  nodeName: string,
  containers: ContainerManifest[],
  initContainers: ContainerManifest[] = [],
) {
  const running = ({ name }: { name: string }) => ({ name, ready: true });
  return podSchema.parse({
    metadata: { name: `${app.name}-5d8f`, namespace: app.namespace, labels },
    spec: {
      nodeName,
      serviceAccountName: app.name,
      containers,
      initContainers,
    },
    status: {
      phase: 'Running',
      podIP,
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: containers.map(running),
      initContainerStatuses: initContainers.map(running),
    },
  });
}

function deployment(
  app: { name: string; namespace: string },
  labels: Record<string, string>,
) {
  return deploymentSchema.parse({
    metadata: { name: app.name, namespace: app.namespace },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: {} },
    },
    status: { readyReplicas: 1 },
  });
}

function list<T>(kind: string, value: T[]): Observed<T[]> {
  return observedOk(value, `list ${kind}`, referenceIds.takenAt);
}
