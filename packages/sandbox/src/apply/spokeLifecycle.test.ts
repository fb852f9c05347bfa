import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CoreV1Api, KubeConfig } from '@kubernetes/client-node';
import { mapValues, pickBy } from 'lodash';
import { parse } from 'yaml';
import { faults } from '../faults/registry';
import { fleetFiles } from '../git/seed/fleetFiles';
import { isReady } from '../kubernetes/controllers/isReady';
import { Sandbox, startSandbox } from '../server/startSandbox';
import { mergeFiles } from '../testing/mergeFiles';
import { renderedSpoke } from '../testing/renderedSpoke';
import { spokeNetwork } from '../world/spokeNetwork';
import { targetHealth } from '../world/walk';

const name = 'dev-spoke';
/** Files of a spoke that the sandbox begins with. */
const fleetOf = (spoke: string) => ({
  spokes: `spokes/${spoke}/terraform.tfvars.json`,
  platform: pickBy(fleetFiles, (_, file) =>
    file.startsWith(`clusters/${spoke}/platform/`),
  ),
});

const twoWorkers = (variables: any) => {
  variables.workers = 2;
  variables.domains = [
    { host: 'dev.fitsync.example', zone_id: 'Z0123456789FITSYNCHUB' },
  ];
};

// Each pushes over the wire several times, which takes git a moment.
jest.setTimeout(60_000);

describe('a spoke from its files', () => {
  let directory: string;
  let sandbox: Sandbox;
  const files = renderedSpoke(name, 3);
  const configurationFile = () => path.join(directory, 'fleet.yaml');

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      configurationFile: configurationFile(),
      readyMilliseconds: 0,
      seeds: {},
    });
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  const failures = () =>
    sandbox.applies.list().flatMap(({ failure }) => failure ?? []);
  const configured = async () => {
    const { kubernetes, spokes } = parse(
      await readFile(configurationFile(), 'utf8'),
    );
    return {
      clusters: kubernetes.clusterLocatorMethods[0].clusters.map(
        (one: { name: string }) => one.name,
      ),
      mapped: spokes.clusters.map((one: { spoke: string }) => one.spoke),
    };
  };
  function health() {
    const { world } = sandbox;
    const { httpTargetGroup, httpsTargetGroup } = spokeNetwork(world.aws, name);
    return [httpTargetGroup, httpsTargetGroup].flatMap(group =>
      group.targets.map(target => targetHealth(world, group, target).state),
    );
  }
  function core() {
    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      { name, server: `${sandbox.url}/k8s/${name}`, skipTLSVerify: true },
      { name: 'reader', token: 'sandbox' },
    );
    return config.makeApiClient(CoreV1Api);
  }

  it('is built with what its values say, and its empty cluster is healthy', async () => {
    await mergeFiles(sandbox, files);
    expect(failures()).toEqual([]);

    const { world } = sandbox;
    const network = spokeNetwork(world.aws, name);
    expect(network.vpc.cidr).toBe('10.3.0.0/16');
    expect(network.instances.map(({ privateIp }) => privateIp)).toEqual([
      '10.3.1.10',
      '10.3.1.20',
    ]);
    expect(network.attachment.state).toBe('available');
    expect(health()).toEqual(['healthy', 'healthy', 'healthy', 'healthy']);

    const nodes = await core().listNode();
    expect(nodes.items.map(({ metadata }) => metadata?.name)).toEqual([
      expect.stringMatching(/^dev-spoke-master-0-i-/),
      expect.stringMatching(/^dev-spoke-worker-0-i-/),
    ]);
    const cluster = world.clusters.get(name)!;
    expect(cluster.list('Pod').filter(pod => !isReady(pod))).toEqual([]);
    const [proxy] = cluster
      .list('Pod', 'istio-system')
      .filter(pod => pod.metadata.labels?.istio === 'ingressgateway');
    expect(proxy.spec.containers).toMatchObject([
      { image: 'docker.io/istio/proxyv2:1.31.0' },
    ]);
    expect(cluster.list('Kustomization').length).toBeGreaterThan(0);
    expect(await configured()).toEqual({
      clusters: ['fitsync-prod-spoke', 'fitsync-stage-spoke', name],
      mapped: ['fitsync-prod-spoke', 'fitsync-stage-spoke', name],
    });
  });

  it('gives nobody a Secret over the wire', async () => {
    await expect(core().listNode()).rejects.toThrow();
    await mergeFiles(sandbox, files);
    await expect(
      core().listNamespacedSecret({ namespace: 'istio-system' }),
    ).rejects.toMatchObject({ code: 403 });
  });

  it('follows a change of workers and domains, and of versions through GitOps', async () => {
    await mergeFiles(sandbox, files);
    const changed = renderedSpoke(name, 3, twoWorkers);
    await mergeFiles(
      sandbox,
      mapValues(changed, text =>
        text
          .replaceAll('1.31.0', '1.31.2')
          .replaceAll('v1.35.6+k3s1', 'v1.35.9+k3s1'),
      ),
    );
    expect(failures()).toEqual([]);

    const { world } = sandbox;
    expect(spokeNetwork(world.aws, name).instances).toHaveLength(3);
    expect(health()).toHaveLength(6);
    expect(new Set(health())).toEqual(new Set(['healthy']));
    const cluster = world.clusters.get(name)!;
    expect(
      cluster.list('Node').map(({ status }) => status.nodeInfo.kubeletVersion),
    ).toEqual(['v1.35.9+k3s1', 'v1.35.9+k3s1', 'v1.35.9+k3s1']);
    const images = cluster
      .list('Pod', 'istio-system')
      .map(pod => pod.spec.containers[0].image);
    expect(images.every((image: string) => image.endsWith(':1.31.2'))).toBe(
      true,
    );
    const records = () =>
      world.aws.hostedZones[0].records.map(record => record.name);
    expect(records()).toContain('dev.fitsync.example.');

    await mergeFiles(sandbox, renderedSpoke(name, 3));
    expect(failures()).toEqual([]);
    expect(cluster.list('Node')).toHaveLength(2);
    expect(new Set(health())).toEqual(new Set(['healthy']));
    expect(records()).not.toContain('dev.fitsync.example.');
  });

  it('changes a spoke of the reference, which no template made, by its files', async () => {
    const prod = 'fitsync-prod-spoke';
    const { world } = sandbox;
    const { platform, spokes } = fleetOf(prod);
    await mergeFiles(sandbox, {
      ...mapValues(platform, text => text.replaceAll('1.31.0', '1.31.2')),
      [spokes]: fleetFiles[spokes].replace('"workers": 1', '"workers": 2'),
    });
    expect(failures()).toEqual([]);

    const { httpTargetGroup, instances } = spokeNetwork(world.aws, prod);
    expect(instances.map(({ privateIp }) => privateIp)).toEqual([
      '10.1.1.49',
      '10.1.1.104',
      '10.1.2.21',
    ]);
    expect(
      httpTargetGroup.targets.map(
        target => targetHealth(world, httpTargetGroup, target).state,
      ),
    ).toEqual(['healthy', 'healthy', 'healthy']);
    const gateways = world.clusters
      .get(prod)!
      .list('Pod', 'istio-system')
      .filter(pod => pod.metadata.labels?.istio === 'ingressgateway');
    expect(gateways.map(pod => pod.spec.containers[0].image)).toEqual([
      'docker.io/istio/proxyv2:1.31.2',
      'docker.io/istio/proxyv2:1.31.2',
    ]);
  });

  it('goes without a trace, and can come again', async () => {
    const before = structuredClone(sandbox.world.aws);
    await mergeFiles(sandbox, files);
    sandbox.board.inject('hub-route-missing', name);
    await mergeFiles(
      sandbox,
      mapValues(files, () => undefined),
    );
    expect(failures()).toEqual([]);
    expect(sandbox.world.aws).toEqual(before);
    expect((await configured()).mapped).not.toContain(name);
    await expect(core().listNode()).rejects.toThrow();

    await mergeFiles(sandbox, files);
    expect(new Set(health())).toEqual(new Set(['healthy']));
    expect((await core().listNode()).items).toHaveLength(2);
  });

  it('stops where AWS or Terraform would, and says why', async () => {
    await mergeFiles(sandbox, renderedSpoke('twin', 1));
    await mergeFiles(
      sandbox,
      renderedSpoke('abroad', 4, variables => {
        variables.hub = 'other-hub';
      }),
    );
    await mergeFiles(sandbox, {
      'hubs/second/terraform.tfvars.json': '{ "name": "second" }',
    });
    expect(failures()).toEqual([
      expect.stringContaining('builds no second hub'),
      expect.stringContaining('/fitsync/hubs/other-hub'),
      expect.stringContaining('overlaps 10.1.0.0/16'),
    ]);
    expect(sandbox.world.clusters.size).toBe(2);
    const page = await fetch(`${sandbox.url}/applies`);
    expect(await page.text()).toContain('overlaps 10.1.0.0/16');
  });

  it('takes every fault of AWS, as the reference does, and is whole again without it', async () => {
    await mergeFiles(sandbox, files);
    const before = structuredClone(sandbox.world.aws);
    const network = faults.filter(({ area }) => area === 'aws');
    const refused = network.flatMap(({ id }) => {
      try {
        sandbox.board.inject(id, name);
        return [];
      } catch (error) {
        return [[id, error]];
      }
    });
    // These change what an app is reached by, and there is none yet; or a listener that another fault took away.
    expect(refused.map(([id]) => id).sort()).toEqual([
      'acm-expired',
      'acm-expires-soon',
      'dns-no-record',
      'dns-private-zone',
      'dns-wrong-target',
      'idle-timeout-short',
      'listener-no-tg',
      'listener-tls-mismatch',
    ]);
    sandbox.board.mendAll();
    expect(sandbox.world.aws).toEqual(before);
  });

  it('leaves the faults of its neighbours at work, and lets them be mended', async () => {
    const healthy = structuredClone(sandbox.world.aws);
    for (const id of ['tgw-propagation-missing', 'hub-route-missing']) {
      sandbox.board.inject(id, 'fitsync-stage-spoke');
    }
    await mergeFiles(sandbox, files);
    expect(new Set(health())).toEqual(new Set(['healthy']));
    sandbox.board.mendAll();
    await mergeFiles(
      sandbox,
      mapValues(files, () => undefined),
    );
    expect(sandbox.world.aws).toEqual(healthy);
  });
});
