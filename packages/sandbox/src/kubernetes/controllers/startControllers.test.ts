import { createClusterStore } from '../store/createClusterStore';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { isReady } from './isReady';
import { startControllers } from './startControllers';

const node = (name: string, address: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name },
  status: {
    addresses: [{ type: 'InternalIP', address }],
    conditions: [{ type: 'Ready', status: 'True' }],
  },
});

const deployment = (
  replicas: number,
  image = 'web:1',
  labels: Record<string, string> = {},
): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web', ...labels } },
      spec: {
        containers: [
          {
            name: 'web',
            image,
            ports: [{ name: 'http', containerPort: 8080 }],
          },
        ],
      },
    },
  },
});

const service = (targetPort: number | string = 'http'): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    selector: { app: 'web' },
    ports: [{ name: 'http', port: 80, targetPort }],
  },
});

describe('startControllers', () => {
  let store: SandboxCluster;
  let stop: () => void = () => {};

  beforeEach(() => {
    store = createClusterStore('test');
    store.apply(node('one', '10.1.1.49'));
    store.apply(node('two', '10.1.1.104'));
    store.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'default', labels: { 'istio-injection': 'enabled' } },
    });
  });

  afterEach(() => {
    stop();
    jest.useRealTimers();
  });

  const start = (readyMilliseconds = 0) => {
    stop = startControllers(store, { readyMilliseconds });
  };
  const pods = () => store.list('Pod', 'default');
  const endpoints = () =>
    store
      .list('EndpointSlice', 'default')
      .flatMap(slice => slice.endpoints as KubeObject[]);
  const initNames = (pod: KubeObject) =>
    (pod.spec.initContainers ?? []).map((one: { name: string }) => one.name);

  it('gives a Deployment its pods, spread over the nodes, with addresses of their own', () => {
    start();
    store.apply(deployment(2));
    expect(pods().map(pod => pod.spec.nodeName)).toEqual(['one', 'two']);
    expect(new Set(pods().map(pod => pod.status.podIP)).size).toBe(2);
    expect(pods()[0].status).toMatchObject({
      podIP: expect.stringMatching(/^10\.42\./),
      hostIP: '10.1.1.49',
    });
    expect(store.get('Deployment', 'web')?.status).toMatchObject({
      readyReplicas: 2,
    });
  });

  it('makes pods ready after the delay, not before', () => {
    jest.useFakeTimers();
    start(3000);
    store.apply(service());
    store.apply(deployment(1));
    expect(pods().map(isReady)).toEqual([false]);
    expect(endpoints()).toMatchObject([{ conditions: { ready: false } }]);

    jest.advanceTimersByTime(3000);
    expect(pods().map(isReady)).toEqual([true]);
    expect(endpoints()).toMatchObject([{ conditions: { ready: true } }]);
  });

  it.each([
    ['the namespace asks for it', {}, true],
    ['the pod opts out', { 'sidecar.istio.io/inject': 'false' }, false],
  ])('injects a native sidecar only when %s', (_, labels, injected) => {
    start();
    store.apply(deployment(1, 'web:1', labels));
    expect(initNames(pods()[0])).toEqual(
      injected ? ['istio-init', 'istio-proxy'] : [],
    );
  });

  it('follows a revision label too, and none', () => {
    start();
    const namespace = (labels: Record<string, string>) =>
      store.apply({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'default', labels },
      });
    namespace({ 'istio.io/rev': 'stable' });
    store.apply(deployment(1));
    expect(initNames(pods()[0])).toContain('istio-proxy');
    namespace({});
    store.apply(deployment(1, 'web:2'));
    expect(initNames(pods()[0])).toEqual([]);
  });

  it('keeps the old pods serving while an image cannot be pulled', () => {
    start();
    store.apply(deployment(1));
    store.apply(deployment(1, 'does-not-exist:1'));
    const statuses = pods().map(pod => pod.status.containerStatuses[0]);
    expect(statuses).toMatchObject([
      { ready: true },
      { ready: false, state: { waiting: { reason: 'ImagePullBackOff' } } },
    ]);
    store.apply(deployment(1, 'web:2'));
    expect(pods().map(isReady)).toEqual([true]);
  });

  it('scales, replaces a deleted pod, and cleans up after the Deployment', () => {
    start();
    store.apply(service());
    store.apply(deployment(3));
    store.apply(deployment(1));
    expect(pods()).toHaveLength(1);
    const [{ metadata }] = pods();
    store.remove('Pod', metadata.name, 'default');
    expect(pods()).toHaveLength(1);
    expect(pods()[0].metadata.uid).not.toBe(metadata.uid);

    store.remove('Deployment', 'web', 'default');
    expect(pods()).toEqual([]);
    expect(endpoints()).toEqual([]);
    expect(store.list('EndpointSlice')).toHaveLength(1);
    store.remove('Service', 'web', 'default');
    expect(store.list('EndpointSlice')).toEqual([]);
  });

  it('resolves named target ports on each pod, and leaves out a name nobody has', () => {
    start();
    store.apply(deployment(1));
    store.apply(service('http'));
    const ports = () => store.list('EndpointSlice').map(slice => slice.ports);
    expect(ports()).toEqual([[{ name: 'http', port: 8080, protocol: 'TCP' }]]);
    store.apply(service('metrics'));
    expect(ports()).toEqual([[]]);
    store.apply(service(9000));
    expect(ports()).toEqual([[{ name: 'http', port: 9000, protocol: 'TCP' }]]);
  });

  it('takes endpoints away when the selector no longer matches', () => {
    start();
    store.apply(deployment(1));
    store.apply(service());
    expect(endpoints()).toHaveLength(1);
    store.apply({
      ...service(),
      spec: { ...service().spec, selector: { app: 'wbe' } },
    });
    expect(endpoints()).toEqual([]);
  });

  it('leaves a pod alone that somebody made unready', () => {
    start();
    store.apply(service());
    store.apply(deployment(1));
    const [pod] = pods();
    store.apply({
      ...pod,
      status: {
        ...pod.status,
        conditions: [{ type: 'Ready', status: 'False' }],
      },
    });
    expect(pods().map(isReady)).toEqual([false]);
    expect(endpoints()).toMatchObject([{ conditions: { ready: false } }]);
    store.apply(pod);
    expect(pods().map(isReady)).toEqual([true]);
  });

  it('leaves pods pending while no node can take them', () => {
    for (const name of ['one', 'two']) store.remove('Node', name);
    start();
    store.apply(deployment(1));
    expect(pods()[0].status.phase).toBe('Pending');
    store.apply(node('three', '10.1.1.7'));
    expect(pods()[0].spec.nodeName).toBe('three');
  });

  it('empties a namespace that is deleted', () => {
    start();
    store.apply(service());
    store.apply(deployment(2));
    store.remove('Namespace', 'default');
    for (const kind of ['Deployment', 'Pod', 'Service', 'EndpointSlice']) {
      expect(store.list(kind)).toEqual([]);
    }
  });
});
