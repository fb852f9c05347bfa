import {
  clusterFactsSchema,
  ClusterFactKind,
  ClusterFacts,
} from '@fitsync/backstage-plugin-spokes-common';

/** In every string of another team; nobody but them, and who may see the fleet, is ever to read it. */
export const marker = 'x7rival';

const namespace = `${marker}-ns`;
const app = `${marker}-app`;
const entity = {
  'fitsync.io/entity': `component:default/${marker}`,
  'fitsync.io/calls': 'default/productpage',
};
/** Said on an object of theirs that stands in another's way. */
const accepted = {
  'fitsync.io/accept': JSON.stringify(
    ['GW_HOST_DUP', 'VS_HOST_CONFLICT', 'DR_HOST_CONFLICT'].map(code => ({
      code,
      reason: `${marker} wants it so`,
      owner: `group:default/${marker}`,
      until: '2099-01-31',
    })),
  ),
};
const ofTheirs = {
  mode: 'MUTUAL',
  caCertificates: `/etc/${marker}/ca.pem`,
  credentialName: `${marker}-client`,
};
const named = (name: string, annotations?: object, inside = namespace) => ({
  metadata: {
    name: `${marker}-${name}`,
    namespace: inside,
    labels: { app },
    annotations,
  },
});
const from = { source: { principals: [`cluster.local/ns/${namespace}/sa/x`] } };

/** What another team has of every kind; of kinds that nobody has in a namespace, nothing. */
const objects: Record<ClusterFactKind, object[]> = {
  nodes: [],
  namespaces: [{ metadata: { name: namespace, labels: { team: marker } } }],
  services: [
    {
      ...named('app', entity),
      spec: { selector: { app }, ports: [{ name: marker, port: 80 }] },
    },
    // The name is plain, so that a claim may say it; whose it is and what it holds is not.
    {
      metadata: {
        name: 'rented',
        namespace: 'rented',
        labels: { app },
        annotations: entity,
      },
      spec: { selector: { app }, ports: [{ name: marker, port: 80 }] },
    },
  ],
  endpointSlices: [
    {
      ...named('app-abcde'),
      metadata: {
        ...named('app-abcde').metadata,
        labels: { 'kubernetes.io/service-name': app },
      },
      addressType: 'IPv4',
      endpoints: [
        {
          addresses: ['10.42.7.7'],
          targetRef: { kind: 'Pod', name: `${app}-1`, namespace },
        },
      ],
      ports: [{ name: marker, port: 8080 }],
    },
  ],
  pods: [
    {
      ...named('app-1', { 'sidecar.istio.io/status': '{}' }),
      spec: {
        serviceAccountName: `${marker}-account`,
        containers: [{ name: app, image: `ghcr.io/${marker}/app:1` }],
        initContainers: [{ name: `${marker}-init`, image: `${marker}:1` }],
      },
      status: {
        phase: 'Running',
        podIP: '10.42.7.7',
        containerStatuses: [
          { name: app, state: { waiting: { reason: `${marker}Reason` } } },
        ],
      },
    },
  ],
  deployments: [
    {
      ...named('app'),
      spec: {
        selector: { matchLabels: { app } },
        template: {
          metadata: { labels: { app } },
          spec: { containers: [{ name: app, image: `ghcr.io/${marker}:1` }] },
        },
      },
    },
  ],
  gateways: [
    {
      ...named('gateway', accepted),
      spec: {
        selector: { istio: 'ingressgateway' },
        servers: [
          {
            port: { number: 80, name: marker, protocol: 'HTTP' },
            hosts: ['*', `${marker}-only.example.com`],
          },
        ],
      },
    },
  ],
  virtualServices: [
    {
      ...named('routes'),
      spec: {
        hosts: ['rented.example.com', `www.${marker}.example.com`],
        gateways: [
          'default/bookinfo-gateway',
          `${namespace}/${marker}-gateway`,
        ],
        http: [
          {
            name: `${marker}-http`,
            match: [{ uri: { prefix: '/rented' } }],
            route: [{ destination: { host: `${app}.${namespace}` } }],
          },
        ],
      },
    },
  ],
  destinationRules: [
    {
      ...named('rule'),
      spec: {
        host: `${app}.${namespace}.svc.cluster.local`,
        subsets: [{ name: `${marker}-subset` }],
      },
    },
    // Of another's namespace, and for every one's Service.
    {
      ...named('everybody', accepted),
      spec: {
        host: 'productpage.default.svc.cluster.local',
        trafficPolicy: { tls: ofTheirs },
        subsets: [
          {
            name: `${marker}-v1`,
            labels: { version: `${marker}-v1` },
            trafficPolicy: { tls: ofTheirs },
          },
        ],
      },
    },
  ],
  peerAuthentications: [{ ...named('peers'), spec: {} }],
  certificates: [
    {
      ...named('certificate'),
      spec: {
        secretName: `${marker}-secret`,
        dnsNames: [`tls.${marker}.example.com`],
      },
    },
  ],
  networkPolicies: [{ ...named('network'), spec: {} }],
  authorizationPolicies: [
    { ...named('policy'), spec: { rules: [{ from: [from] }] } },
  ],
  serviceAccounts: [named('account')],
  requestAuthentications: [{ ...named('tokens'), spec: {} }],
  serviceEntries: [
    {
      ...named('entry'),
      spec: {
        hosts: [
          `api.${marker}.example.com`,
          'productpage.default.svc.cluster.local',
        ],
        ports: [{ number: 80, name: marker, protocol: 'HTTP' }],
      },
    },
  ],
  sidecars: [{ ...named('sidecar'), spec: { egress: [{ hosts: ['./*'] }] } }],
  kubernetesGateways: [
    {
      ...named('api-gateway'),
      spec: {
        listeners: [{ name: marker, port: 80, protocol: 'HTTP' }],
      },
    },
  ],
  httpRoutes: [
    {
      ...named('http-route'),
      spec: {
        parentRefs: [{ name: `${marker}-api-gateway` }],
        hostnames: [`route.${marker}.example.com`],
        rules: [{ backendRefs: [{ name: app, port: 80 }] }],
      },
    },
  ],
  grpcRoutes: [
    {
      ...named('grpc-route'),
      spec: {
        parentRefs: [{ name: `${marker}-api-gateway` }],
        hostnames: [`calls.${marker}.example.com`],
        rules: [{ backendRefs: [{ name: app, port: 80 }] }],
      },
    },
  ],
  referenceGrants: [
    {
      ...named('grant'),
      spec: { from: [{ group: '', kind: 'Service', namespace }], to: [] },
    },
  ],
  mutatingWebhooks: [],
  etcdSnapshots: [],
  meshConfigs: [],
  meshRoots: [],
  nodeWarnings: [],
  gatewayApis: [],
  envoyFilters: [{ ...named('filter'), spec: {} }],
  fluxKustomizations: [
    {
      ...named('kustomization', undefined, 'flux-system'),
      spec: {
        path: `clusters/fitsync-prod-spoke/apps/${namespace}/${app}`,
        sourceRef: { kind: 'GitRepository', name: 'fleet' },
      },
    },
  ],
  gitRepositories: [],
  argoApplications: [
    {
      ...named('application', undefined, 'argocd'),
      spec: {
        source: {
          repoURL: 'https://git.example.com/fitsync/fleet',
          path: `clusters/fitsync-prod-spoke/apps/${namespace}/${app}`,
        },
      },
    },
  ],
};

/** A route to another team for what productpage is asked for, in a VirtualService of either. */
const taking = {
  name: `${marker}-shadow`,
  match: [{ uri: { prefix: '/product' } }],
  route: [{ destination: { host: `${app}.${namespace}.svc.cluster.local` } }],
};
const shadow = {
  ...named('shadow'),
  spec: {
    hosts: ['*'],
    gateways: ['default/bookinfo-gateway'],
    http: [taking],
  },
};

/** The cluster with another team on it, in whose way the first one is once it is `shadowed`. */
export function addTenant(
  cluster: ClusterFacts,
  { shadowed }: { shadowed: boolean },
): ClusterFacts {
  const { observedAt, source } = cluster.services;
  const all = {
    ...objects,
    virtualServices: [
      ...(shadowed ? [shadow] : []),
      ...objects.virtualServices,
    ],
  };
  const added = Object.entries(all).map(([kind, more]) => {
    const known = Object.entries(cluster).find(([name]) => name === kind);
    const value = known?.[1].value ?? [];
    return [
      kind,
      { outcome: 'ok', source, observedAt, value: [...value, ...more] },
    ];
  });
  const both = clusterFactsSchema.parse({
    ...cluster,
    ...Object.fromEntries(added),
  });
  const bookinfo = both.virtualServices.value?.find(
    ({ metadata }) => metadata.name === 'bookinfo',
  );
  if (shadowed) bookinfo?.spec.http.unshift({ ...taking, name: undefined });
  return both;
}

/** What the fleet repository has of the other team. */
export const describedTenant = {
  service: app,
  namespace,
  spoke: 'fitsync-prod-spoke',
  owner: `group:default/${marker}`,
  image: `ghcr.io/${marker}/app:1.0.0`,
  ports: { container: 8080 },
  method: {
    kind: 'domain' as const,
    host: `blueprint.${marker}.example.com`,
    path: '/rented',
  },
};
