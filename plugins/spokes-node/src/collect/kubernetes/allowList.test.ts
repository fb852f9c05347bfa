import { mockServices } from '@backstage/backend-test-utils';
import { KubeObject, referenceCluster, serveCluster } from '@fitsync/sandbox';
import { collectedKinds } from './collectedKinds';
import { createClusterCollector } from './createClusterCollector';
import { connectionTo } from './testing/connectionTo';

const canary = 'CANARY-7f3a';
const kinds = [
  'Node',
  'Namespace',
  'Service',
  'Pod',
  'Deployment',
  'Gateway',
  'VirtualService',
  'DestinationRule',
  'PeerAuthentication',
  'Certificate',
  'NetworkPolicy',
  'AuthorizationPolicy',
  'ServiceAccount',
  'RequestAuthentication',
  'ServiceEntry',
  'Sidecar',
  'KubernetesGateway',
  'HTTPRoute',
];
/** Maps of free keys that are facts themselves: selectors are matched against labels, of headers the names are kept. */
const free = ['labels', 'selector', 'matchLabels', 'portLevelMtls', 'headers'];

/** Puts the canary below every object of an object: as env, args, data, an annotation and unknown fields. */
function plant(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => plant(item, key));
  if (typeof value !== 'object' || value === null || free.includes(key)) {
    return value;
  }
  const planted = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, plant(inner, name)]),
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
      annotations: plant(planted.annotations ?? {}, 'annotations'),
      managedFields: [{ manager: canary }],
    }),
    env: [{ name: 'PASSWORD', value: canary }],
    args: [canary],
    command: [canary],
    data: { key: canary },
    message: canary,
    [`x-${canary}`]: canary,
  };
}

/** What stands around each canary. */
function leaks(value: unknown): string[] {
  return JSON.stringify(value).match(/.{0,60}CANARY.{0,20}/g) ?? [];
}

describe('what is kept of a cluster', () => {
  it('holds nothing that no schema names, in facts or logs', async () => {
    const store = referenceCluster('fitsync-prod-spoke');
    store.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: { name: 'reviews', namespace: 'default' },
      spec: { host: 'reviews', subsets: [{ name: 'v1', labels: {} }] },
    });
    store.apply({
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name: 'reviews', namespace: 'default' },
      spec: {
        rules: [
          {
            from: [{ source: { namespaces: ['default'] } }],
            to: [{ operation: { paths: ['/'] } }],
            when: [{ key: 'request.headers[x-token]', values: [canary] }],
          },
        ],
      },
    });
    store.apply({
      apiVersion: 'security.istio.io/v1',
      kind: 'RequestAuthentication',
      metadata: { name: 'reviews', namespace: 'default' },
      spec: {
        selector: { matchLabels: { app: 'reviews' } },
        jwtRules: [{ issuer: canary, jwks: canary }],
      },
    });
    store.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'ServiceEntry',
      metadata: { name: 'api', namespace: 'default' },
      spec: { hosts: ['api.example.com'], addresses: [canary] },
    });
    store.apply({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'KubernetesGateway',
      metadata: { name: 'web', namespace: 'default' },
      spec: { listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
    });
    store.apply({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'web', namespace: 'default' },
      spec: {
        parentRefs: [{ name: 'web' }],
        rules: [
          {
            matches: [{ headers: [{ name: 'x-token', value: canary }] }],
            backendRefs: [{ name: 'reviews', port: 9080 }],
          },
        ],
      },
    });
    store.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'Sidecar',
      metadata: { name: 'default', namespace: 'default' },
      spec: { egress: [{ hosts: ['./*'], bind: canary }] },
    });
    store.apply({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'reviews', namespace: 'default' },
      spec: {
        podSelector: {},
        ingress: [
          {
            from: [{ ipBlock: { cidr: '10.0.0.0/8' } }],
            ports: [{ port: 9080 }],
          },
        ],
      },
    });
    const virtualService = store.get('VirtualService', 'bookinfo', 'default')!;
    virtualService.spec.http[0].match[0].headers = {
      authorization: { exact: canary },
    };
    store.apply(virtualService);
    for (const kind of kinds) {
      for (const object of store.list(kind)) {
        store.apply(plant(object) as KubeObject);
      }
    }
    store.apply(
      plant({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'malformed', namespace: 'default' },
        spec: { selector: { app: [canary] } },
      }) as KubeObject,
    );

    const served = await serveCluster(store);
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const collector = createClusterCollector({
      cluster: 'test',
      connection: connectionTo(served.url),
      logger,
      onChange: () => {},
    });
    collector.start();
    const facts = () => collector.facts();
    while (
      Object.values(facts()).some(
        part => typeof part === 'object' && part.outcome !== 'ok',
      ) ||
      collector.calls() < 2 * Object.keys(collectedKinds).length
    ) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    // By the watch too, not only by the list.
    const service = store.get('Service', 'reviews', 'default')!;
    service.metadata.labels = { changed: 'yes' };
    store.apply(service);
    while (
      !facts().services.value?.some(({ metadata }) => metadata.labels.changed)
    ) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }

    expect(facts().pods.value).toHaveLength(9);
    expect(facts().services).toMatchObject({
      malformed: ['default/malformed'],
    });
    expect(leaks(facts())).toEqual([]);
    expect(leaks(logger.warn.mock.calls)).toEqual([]);
    await collector.stop();
    await served.close();
  });
});
