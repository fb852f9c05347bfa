import {
  ApiException,
  AppsV1Api,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  KubernetesObjectApi,
  makeInformer,
  PatchStrategy,
  V1Service,
  Watch,
} from '@kubernetes/client-node';
import { createClusterStore } from '../store/createClusterStore';
import { SandboxCluster } from '../store/SandboxCluster';
import { serveCluster, ServedCluster } from '../testing/serveCluster';

const service = (name: string, labels: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default', labels },
  spec: { selector: { app: name }, ports: [{ name: 'http', port: 80 }] },
});

function configFor(server: string, token = 'sandbox') {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: 'test', server, skipTLSVerify: true },
    { name: 'reader', token },
  );
  return config;
}

async function until(condition: () => boolean) {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 5));
}

async function codeOf(call: Promise<unknown>) {
  return call.then(
    () => 200,
    error => (error as ApiException<unknown>).code,
  );
}

describe('the Kubernetes API, asked by the real client', () => {
  let store: SandboxCluster;
  let served: ServedCluster;
  let config: KubeConfig;

  beforeEach(async () => {
    store = createClusterStore('test', { historyLimit: 20 });
    for (const name of ['default', 'demo']) {
      store.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
    served = await serveCluster(store, { bookmarkMilliseconds: 20 });
    config = configFor(served.url);
  });

  afterEach(() => served.close());

  it('lists, gets and fills in what a server fills in', async () => {
    store.apply(service('web'));
    const api = config.makeApiClient(CoreV1Api);

    const list = await api.listServiceForAllNamespaces();
    expect(list.items.map(item => item.metadata?.name)).toEqual(['web']);
    const web = await api.readNamespacedService({
      name: 'web',
      namespace: 'default',
    });
    expect(web.metadata?.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(web.spec?.ports?.[0]).toMatchObject({
      targetPort: 80,
      protocol: 'TCP',
    });
    expect(web.spec?.clusterIP).toMatch(/^10\.43\./);
  });

  it('pages with limit and continue', async () => {
    for (const name of ['a', 'b', 'c']) store.apply(service(name));
    const api = config.makeApiClient(CoreV1Api);

    const first = await api.listServiceForAllNamespaces({ limit: 2 });
    const second = await api.listServiceForAllNamespaces({
      limit: 2,
      _continue: first.metadata?._continue,
    });
    expect(
      [...first.items, ...second.items].map(item => item.metadata?.name),
    ).toEqual(['a', 'b', 'c']);
    expect(second.metadata?._continue).toBeUndefined();
  });

  it('honours label and field selectors', async () => {
    store.apply(service('a', { tier: 'front' }));
    store.apply(service('b', { tier: 'back' }));
    const api = config.makeApiClient(CoreV1Api);
    const names = async (options: object) =>
      (await api.listServiceForAllNamespaces(options)).items.map(
        item => item.metadata?.name,
      );

    expect(await names({ labelSelector: 'tier=front' })).toEqual(['a']);
    expect(await names({ labelSelector: 'tier in (front, back)' })).toEqual([
      'a',
      'b',
    ]);
    expect(await names({ labelSelector: 'tier!=front' })).toEqual(['b']);
    expect(await names({ fieldSelector: 'metadata.name=b' })).toEqual(['b']);
    expect(
      await codeOf(
        api.listServiceForAllNamespaces({ fieldSelector: 'spec.type=x' }),
      ),
    ).toBe(400);
  });

  it('feeds an informer with what is there and with every change', async () => {
    store.apply(service('web'));
    const api = config.makeApiClient(CoreV1Api);
    const informer = makeInformer<V1Service>(config, '/api/v1/services', () =>
      api.listServiceForAllNamespaces(),
    );
    const heard: string[] = [];
    informer.on('add', ({ metadata }) => heard.push(`add ${metadata?.name}`));
    informer.on('update', ({ metadata }) =>
      heard.push(`update ${metadata?.name}`),
    );
    informer.on('delete', ({ metadata }) =>
      heard.push(`delete ${metadata?.name}`),
    );
    await informer.start();

    store.apply(service('other'));
    store.apply(service('web', { changed: 'yes' }));
    store.remove('Service', 'other', 'default');
    await until(() => heard.length === 4);
    await informer.stop();

    expect(heard).toEqual([
      'add web',
      'add other',
      'update web',
      'delete other',
    ]);
  });

  it('sends bookmarks with the newest version, and ends at timeoutSeconds', async () => {
    store.apply(service('web'));
    const versions: string[] = [];
    await new Promise<void>((resolve, reject) => {
      void new Watch(config).watch(
        '/api/v1/pods',
        {
          resourceVersion: '1',
          allowWatchBookmarks: true,
          timeoutSeconds: 1,
        },
        (type, object) => {
          if (type === 'BOOKMARK') {
            versions.push(object.metadata.resourceVersion);
          }
        },
        error => (error ? reject(error) : resolve()),
      );
    });
    expect(versions).toContain(String(store.resourceVersion));
  });

  it('answers a version from before its history with 410 Gone', async () => {
    for (let n = 0; n < 30; n += 1) {
      store.apply(service('web', { n: String(n) }));
    }
    const events: Array<[string, { code: number; reason: string }]> = [];
    await new Promise<void>(resolve => {
      void new Watch(config).watch(
        '/api/v1/services',
        { resourceVersion: '3' },
        (type, object) => events.push([type, object]),
        () => resolve(),
      );
    });
    expect(events).toEqual([
      ['ERROR', expect.objectContaining({ code: 410, reason: 'Expired' })],
    ]);
  });

  it('replays what an old but remembered version missed', async () => {
    store.apply(service('web'));
    const version = String(store.resourceVersion);
    store.remove('Service', 'web', 'default');
    const types: string[] = [];
    const watch = await new Watch(config).watch(
      '/api/v1/namespaces/default/services',
      { resourceVersion: version },
      type => types.push(type),
      () => {},
    );
    await until(() => types.length > 0);
    watch.abort();
    expect(types).toEqual(['DELETED']);
  });

  it('creates, replaces and deletes, and refuses a stale replace', async () => {
    const api = config.makeApiClient(CoreV1Api);
    const at = { namespace: 'default', name: 'web' };
    const created = await api.createNamespacedService({
      namespace: 'default',
      body: service('web'),
    });
    expect(
      await codeOf(
        api.createNamespacedService({
          namespace: 'default',
          body: service('web'),
        }),
      ),
    ).toBe(409);

    await api.replaceNamespacedService({
      ...at,
      body: { ...created, spec: { ...created.spec, selector: { app: 'x' } } },
    });
    expect(store.get('Service', 'web')?.spec.selector).toEqual({ app: 'x' });
    expect(
      await codeOf(api.replaceNamespacedService({ ...at, body: created })),
    ).toBe(409);

    await api.deleteNamespacedService(at);
    expect(await codeOf(api.readNamespacedService(at))).toBe(404);
  });

  it('applies on the server: sets, takes away, and leaves what others own', async () => {
    const api = KubernetesObjectApi.makeApiClient(config);
    const apply = (spec: object, manager: string) =>
      api.patch(
        {
          apiVersion: 'networking.istio.io/v1',
          kind: 'DestinationRule',
          metadata: { name: 'web', namespace: 'default' },
          spec,
        } as never,
        undefined,
        undefined,
        manager,
        true,
        PatchStrategy.ServerSideApply,
      );
    await apply({ host: 'web', exportTo: ['.'] }, 'gitops');
    await apply({ trafficPolicy: { tls: { mode: 'DISABLE' } } }, 'someone');
    await apply({ host: 'web.default' }, 'gitops');

    expect(store.get('DestinationRule', 'web')?.spec).toEqual({
      host: 'web.default',
      trafficPolicy: { tls: { mode: 'DISABLE' } },
    });
  });

  it('serves Istio kinds to a custom objects client', async () => {
    store.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'web' },
      spec: { hosts: ['*'] },
    });
    const list = await config
      .makeApiClient(CustomObjectsApi)
      .listCustomObjectForAllNamespaces({
        group: 'networking.istio.io',
        version: 'v1',
        plural: 'virtualservices',
      });
    expect(list.items).toHaveLength(1);
  });

  it('answers 401 to a wrong token, 403 to a refused kind, 404 to an unknown one', async () => {
    const stranger = configFor(served.url, 'wrong').makeApiClient(CoreV1Api);
    expect(await codeOf(stranger.listNode())).toBe(401);

    const apps = config.makeApiClient(AppsV1Api);
    const allow = store.refuse('deployments');
    expect(await codeOf(apps.listDeploymentForAllNamespaces())).toBe(403);
    allow();
    expect(await codeOf(apps.listDeploymentForAllNamespaces())).toBe(200);
    expect(await codeOf(apps.listStatefulSetForAllNamespaces())).toBe(404);
  });

  it('hangs up while the API server is interrupted', async () => {
    const api = config.makeApiClient(CoreV1Api);
    const repair = store.interrupt();
    await expect(api.listNode()).rejects.toThrow(/hang up|ECONNRESET/);
    repair();
    expect((await api.listNode()).items).toEqual([]);
  });
});
