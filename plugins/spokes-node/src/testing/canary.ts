/** What no fact, database, log or answer may ever hold. @public */
export const canary = 'CANARY-7f3a';

/** Maps of free keys that are facts themselves: selectors are matched against labels, of headers the names are kept. */
const free = ['labels', 'selector', 'matchLabels', 'portLevelMtls', 'headers'];

/** Puts the canary below every object of an object: as env, args, data, an annotation and unknown fields. @public */
export function plantCanary(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => plantCanary(item, key));
  if (typeof value !== 'object' || value === null || free.includes(key)) {
    return value;
  }
  const planted: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      plantCanary(inner, name),
    ]),
  );
  if (key === 'annotations') {
    return {
      ...planted,
      'kubectl.kubernetes.io/last-applied-configuration': canary,
      'example.com/password': canary,
    };
  }
  return {
    ...planted,
    ...(key === 'metadata' && {
      annotations: plantCanary(planted.annotations ?? {}, 'annotations'),
      managedFields: [{ manager: canary }],
    }),
    env: [{ name: 'PASSWORD', value: canary }],
    args: [canary],
    command: [canary],
    data: { ...Object(planted.data), key: canary },
    // As admission quotes what it refuses: of an engine's message, what names things is kept.
    message: `admission denied: Invalid value: "${canary}"`,
    [`x-${canary}`]: canary,
  };
}

const named = (apiVersion: string, kind: string, name = 'canary') => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'default' },
});

/** Objects of kinds that the reference cluster has none of, with secrets in fields of their own. @public */
export const canaryObjects = [
  {
    ...named('networking.istio.io/v1', 'DestinationRule'),
    spec: { host: 'reviews', subsets: [{ name: 'v1', labels: {} }] },
  },
  {
    ...named('security.istio.io/v1', 'AuthorizationPolicy'),
    spec: {
      selector: { matchLabels: { app: 'reviews' } },
      rules: [
        {
          from: [{ source: { namespaces: ['default'] } }],
          to: [{ operation: { paths: ['/'] } }],
          when: [{ key: 'request.headers[x-token]', values: [canary] }],
        },
      ],
    },
  },
  {
    ...named('security.istio.io/v1', 'RequestAuthentication'),
    spec: {
      selector: { matchLabels: { app: 'reviews' } },
      jwtRules: [{ issuer: canary, jwks: canary }],
    },
  },
  {
    ...named('networking.istio.io/v1', 'ServiceEntry'),
    spec: { hosts: ['api.example.com'], addresses: [canary] },
  },
  {
    ...named('networking.istio.io/v1', 'Sidecar'),
    spec: {
      workloadSelector: { labels: { app: 'reviews' } },
      egress: [{ hosts: ['./*'], bind: canary }],
    },
  },
  {
    ...named('networking.istio.io/v1alpha3', 'EnvoyFilter'),
    spec: {
      workloadSelector: { labels: { app: 'reviews' } },
      configPatches: [{ patch: { value: { token: canary } } }],
    },
  },
  {
    ...named('gateway.networking.k8s.io/v1', 'KubernetesGateway'),
    spec: {
      gatewayClassName: canary.toLowerCase().slice(0, 6),
      listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
    },
  },
  {
    ...named('gateway.networking.k8s.io/v1', 'HTTPRoute'),
    spec: {
      parentRefs: [{ name: 'canary' }],
      rules: [
        {
          matches: [{ headers: [{ name: 'x-token', value: canary }] }],
          backendRefs: [{ name: 'reviews', port: 9080 }],
        },
      ],
    },
  },
  {
    ...named('gateway.networking.k8s.io/v1', 'GRPCRoute'),
    spec: {
      parentRefs: [{ name: 'canary' }],
      rules: [
        {
          matches: [
            {
              method: { service: 'shop.Reviews', method: 'List' },
              headers: [{ name: 'x-token', value: canary }],
            },
          ],
          backendRefs: [{ name: 'reviews', port: 9080 }],
        },
      ],
    },
  },
  {
    ...named('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant'),
    spec: {
      from: [{ group: '', kind: 'Service', namespace: 'default' }],
      to: [{ group: '', kind: 'Secret' }],
    },
  },
  {
    ...named('networking.k8s.io/v1', 'NetworkPolicy'),
    spec: {
      podSelector: { matchLabels: { app: 'reviews' } },
      ingress: [
        {
          from: [{ ipBlock: { cidr: '10.0.0.0/8' } }],
          ports: [{ port: 9080 }],
        },
      ],
    },
  },
  {
    ...named('cert-manager.io/v1', 'Certificate'),
    spec: { secretName: 'tls', secretTemplate: { labels: { x: canary } } },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'canary' },
    webhooks: [
      {
        name: 'canary.example.com',
        clientConfig: {
          url: `https://user:${canary}@hooks.example.com/${canary}?t=${canary}`,
          caBundle: canary,
        },
      },
    ],
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'httproutes.gateway.networking.k8s.io' },
    spec: { conversion: { webhook: { clientConfig: { caBundle: canary } } } },
  },
  {
    apiVersion: 'k3s.cattle.io/v1',
    kind: 'ETCDSnapshotFile',
    metadata: { name: 'canary' },
    spec: { s3: { endpoint: canary } },
    status: { readyToUse: true, error: { message: canary } },
  },
  {
    ...named('v1', 'Event'),
    involvedObject: { kind: 'Node', name: 'a-node' },
    reason: 'CertificateExpirationWarning',
  },
  {
    ...named('kustomize.toolkit.fluxcd.io/v1', 'Kustomization'),
    spec: {
      path: 'clusters/canary',
      sourceRef: { kind: 'GitRepository', name: 'canary' },
      postBuild: { substitute: { token: canary } },
    },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  },
  {
    ...named('source.toolkit.fluxcd.io/v1', 'GitRepository'),
    spec: { url: `https://user:${canary}@git.example.com/fitsync/fleet` },
    status: { conditions: [] },
  },
  {
    ...named('argoproj.io/v1alpha1', 'Application'),
    spec: {
      source: {
        repoURL: `https://user:${canary}@git.example.com/fitsync/fleet`,
        path: 'clusters/canary',
        helm: { parameters: [{ name: 'token', value: canary }] },
      },
    },
    status: { sync: { status: 'Synced' } },
  },
];
