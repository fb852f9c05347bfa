import { mockServices } from '@backstage/backend-test-utils';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { ClusterFacts } from '@fitsync/backstage-plugin-spokes-common';
import {
  createClusterStore,
  KubeObject,
  referenceCluster,
  SandboxCluster,
  serveCluster,
  ServedCluster,
} from '@fitsync/sandbox';
import { ClusterCollector } from './ClusterCollector';
import { collectedKinds } from './collectedKinds';
import { createClusterCollector } from './createClusterCollector';
import { createDirectConnector } from './createDirectConnector';

const impatient = {
  firstRetryMilliseconds: 10,
  longestRetryMilliseconds: 30,
  shortestWatchMilliseconds: 10,
  debounceMilliseconds: 5,
};

const service = (name: string, spec: object = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default' },
  spec: { selector: { app: name }, ports: [{ port: 80 }], ...spec },
});

describe('createClusterCollector', () => {
  let store: SandboxCluster;
  let served: ServedCluster;
  let collector: ClusterCollector | undefined;
  let changes: number;
  let logger: jest.Mocked<LoggerService>;

  async function serve(cluster: SandboxCluster) {
    store = cluster;
    served = await serveCluster(store, { bookmarkMilliseconds: 20 });
  }
  function collect({ token = 'sandbox', times = {} } = {}) {
    const connector = createDirectConnector({
      sandbox: true,
      config: new ConfigReader({
        kubernetes: {
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [
                {
                  name: store.name,
                  url: served.url,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: token,
                },
              ],
            },
          ],
        },
      }),
    });
    collector = createClusterCollector({
      cluster: store.name,
      connection: connector.connect(store.name),
      logger,
      onChange: () => {
        changes += 1;
      },
      times: { ...impatient, ...times },
    });
    collector.start();
    return collector;
  }
  async function until(condition: (facts: ClusterFacts) => boolean) {
    for (;;) {
      const facts = collector!.facts();
      if (condition(facts)) return facts;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
  const serviceNames = (facts: ClusterFacts) =>
    facts.services.value?.map(({ metadata }) => metadata.name);
  const isRead = (facts: ClusterFacts) =>
    Object.values(facts).every(
      part => typeof part === 'string' || part.outcome === 'ok',
    );

  beforeEach(() => {
    changes = 0;
    logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
  });
  afterEach(async () => {
    await collector?.stop();
    await served?.close();
  });

  it('knows nothing before the first read, and says so', async () => {
    await serve(createClusterStore('test'));
    const facts = collect().facts();
    expect(facts.services).toMatchObject({
      outcome: 'failed',
      action: 'Wait for the first read of the cluster test',
    });
    expect(facts.services).not.toHaveProperty('value');
  });

  it('reads every kind of the reference cluster with a list and a watch each', async () => {
    await serve(referenceCluster('fitsync-prod-spoke'));
    collect();
    const facts = await until(isRead);
    expect(facts).toMatchObject({
      cluster: 'fitsync-prod-spoke',
      nodes: { value: expect.arrayContaining([expect.anything()]) },
      gateways: { value: [{ metadata: { name: 'bookinfo-gateway' } }] },
      virtualServices: { value: [{ metadata: { name: 'bookinfo' } }] },
      peerAuthentications: {
        value: [{ spec: { mtls: { mode: 'STRICT' } } }],
        source: 'list security.istio.io/v1/peerauthentications',
      },
      destinationRules: { value: [] },
    });
    expect(facts.pods.value).toHaveLength(9);
    const calls = 2 * Object.keys(collectedKinds).length;
    await until(() => collector!.calls() >= calls);
    expect(collector!.calls()).toBe(calls);
  });

  it('tells nothing before every kind was read or refused', async () => {
    await serve(referenceCluster('fitsync-prod-spoke'));
    store.refuse('pods');
    collect();
    const outcomes = () =>
      Object.values(collector!.facts()).flatMap(part =>
        typeof part === 'string' ? [] : part.outcome,
      );
    while (changes === 0) {
      await new Promise(resolve => setTimeout(resolve, 1));
    }
    const others = Object.keys(collectedKinds).length - 1;
    expect(outcomes().sort()).toEqual(['denied', ...Array(others).fill('ok')]);
  });

  it('follows changes, and leaves alone what did not change', async () => {
    await serve(createClusterStore('test'));
    store.apply(service('a'));
    collect();
    const before = await until(isRead);

    store.apply(service('b'));
    const after = await until(facts => serviceNames(facts)?.length === 2);
    expect(serviceNames(after)).toEqual(['a', 'b']);
    expect(serviceNames(before)).toEqual(['a']);
    expect(after.pods.value).toBe(before.pods.value);
    expect(after.services.value![0]).toBe(before.services.value![0]);

    store.remove('Service', 'a', 'default');
    await until(facts => serviceNames(facts)?.[0] === 'b');
  });

  it('gives the same facts while nothing changes, also when a field changes that is not kept', async () => {
    await serve(createClusterStore('test'));
    store.apply(service('a'));
    collect();
    const { services } = await until(isRead);
    store.apply(service('a', { sessionAffinity: 'ClientIP' }));
    store.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'later' },
    });
    const facts = await until(
      ({ namespaces }) => namespaces.value?.length === 1,
    );
    expect(facts.services.value).toBe(services.value);
    expect(collector!.facts().namespaces).toBe(collector!.facts().namespaces);
  });

  it('tells many changes together', async () => {
    await serve(createClusterStore('test'));
    collect({ times: { debounceMilliseconds: 50 } });
    await until(isRead);
    await new Promise(resolve => setTimeout(resolve, 100));
    changes = 0;
    for (let n = 0; n < 50; n += 1) store.apply(service(`s${n}`));
    await until(facts => serviceNames(facts)?.length === 50);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(changes).toBeGreaterThan(0);
    expect(changes).toBeLessThan(5);
  });

  it('moves the age on while the server is heard and nothing changes', async () => {
    await serve(createClusterStore('test'));
    collect({ times: { heartbeatMilliseconds: 20 } });
    const { services } = await until(isRead);
    changes = 0;
    const later = await until(
      facts => facts.services.observedAt > services.observedAt,
    );
    expect(later.services.value).toBe(services.value);
    await until(() => changes > 0);
  });

  it('keeps the last value as stale while the API server is down, and comes back', async () => {
    await serve(createClusterStore('test'));
    store.apply(service('a'));
    collect();
    const good = await until(isRead);

    const repair = store.interrupt();
    const { services } = await until(
      facts => facts.services.outcome === 'stale',
    );
    expect(services).toMatchObject({
      value: good.services.value,
      action: expect.stringContaining('API server of test'),
    });
    expect(Date.parse(services.observedAt)).toBeLessThanOrEqual(Date.now());

    store.apply(service('b'));
    repair();
    expect(serviceNames(await until(isRead))).toEqual(['a', 'b']);
  });

  it('fails without a value when the API server never answered', async () => {
    await serve(createClusterStore('test'));
    store.interrupt();
    collect();
    const { services } = await until(({ services: { observedAt }, ...facts }) =>
      Boolean(
        observedAt &&
          facts.nodes.outcome === 'failed' &&
          /reached from here/.test(facts.nodes.action),
      ),
    );
    expect(services).not.toHaveProperty('value');
  });

  it('lists anew when its version is gone', async () => {
    await serve(createClusterStore('test', { historyLimit: 5 }));
    store.apply(service('a'));
    collect();
    await until(isRead);
    const repair = store.interrupt();
    await until(facts => facts.services.outcome === 'stale');
    for (let n = 0; n < 20; n += 1) store.apply(service(`s${n}`));
    store.remove('Service', 'a', 'default');
    repair();
    expect(serviceNames(await until(isRead))).toHaveLength(20);
  });

  it('is denied, with the permission that is missing, and recovers once it is given', async () => {
    await serve(createClusterStore('test'));
    const allow = store.refuse('virtualservices');
    collect();
    const facts = await until(
      ({ virtualServices }) => virtualServices.outcome === 'denied',
    );
    expect(facts.virtualServices).toMatchObject({
      action: expect.stringContaining(
        'to list and watch virtualservices.networking.istio.io',
      ),
    });
    await until(({ services }) => services.outcome === 'ok');
    allow();
    await until(isRead);
  });

  it('is denied everywhere by a token that the server does not accept', async () => {
    await serve(createClusterStore('test'));
    collect({ token: 'wrong' });
    const facts = await until(({ pods }) => pods.outcome === 'denied');
    expect(facts.pods).toMatchObject({
      action: expect.stringContaining('Renew serviceAccountToken'),
    });
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('wrong');
  });

  it('takes a kind that is not installed for empty, says so, and finds it once it is', async () => {
    await serve(referenceCluster('fitsync-prod-spoke'));
    const install = store.uninstall('networking.istio.io');
    collect();
    const { gateways } = await until(isRead);
    expect(gateways).toMatchObject({
      value: [],
      source: 'list networking.istio.io/v1/gateways (not installed)',
    });
    expect(logger.info).toHaveBeenCalledWith(
      'A kind of object is not installed',
      expect.objectContaining({ read: 'list networking.istio.io/v1/gateways' }),
    );
    install();
    const found = await until(facts => facts.gateways.value?.length === 1);
    expect(found.gateways.source).toBe('list networking.istio.io/v1/gateways');
    await until(
      ({ destinationRules }) => !destinationRules.source.includes('('),
    );
  });

  it('fails where a kind is missing that every cluster has', async () => {
    await serve(createClusterStore('test'));
    store.uninstall('apps');
    collect();
    const { deployments } = await until(
      facts =>
        facts.deployments.outcome === 'failed' &&
        /Check the url/.test(facts.deployments.action),
    );
    expect(deployments).not.toHaveProperty('value');
  });

  it('keeps a malformed object out, names it, and logs it once', async () => {
    await serve(createClusterStore('test'));
    store.apply(service('good'));
    store.apply(service('bad', { selector: { app: 7 } }));
    collect();
    const { services } = await until(isRead);
    expect(services).toMatchObject({
      outcome: 'ok',
      value: [{ metadata: { name: 'good' } }],
      malformed: ['default/bad'],
    });
    store.apply(service('bad', { selector: { app: 8 } }));
    store.apply(service('other'));
    await until(facts => serviceNames(facts)?.length === 2);
    expect(logger.warn.mock.calls).toEqual([
      [
        'An object of the cluster cannot be understood',
        {
          cluster: 'test',
          resource: 'services',
          object: 'default/bad',
          field: 'spec.selector.app',
        },
      ],
    ]);

    store.apply(service('bad'));
    const mended = await until(facts => serviceNames(facts)?.length === 3);
    expect(mended.services).not.toHaveProperty('malformed');
  });

  it('makes no call for a cluster that cannot be asked, and says why', async () => {
    collector = createClusterCollector({
      cluster: 'test',
      connection: {
        status: 'refused',
        reason: 'user-only-auth-provider',
        action: 'Use another provider',
      },
      logger,
      onChange: () => {},
    });
    collector.start();
    expect(collector.facts().pods).toMatchObject({
      outcome: 'denied',
      action: 'Use another provider',
    });
    expect(collector.calls()).toBe(0);
  });

  it('stops: no call after it', async () => {
    await serve(createClusterStore('test'));
    collect();
    await collector!.stop();
    const calls = collector!.calls();
    store.apply(service('late'));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(collector!.calls()).toBe(calls);
    expect(collector!.facts().services.outcome).toBe('failed');
  });
});
