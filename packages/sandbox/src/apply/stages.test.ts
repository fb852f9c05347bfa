import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mapValues } from 'lodash';
import { isReady } from '../kubernetes/controllers/isReady';
import { Sandbox, startSandbox } from '../server/startSandbox';
import { mergeFiles } from '../testing/mergeFiles';
import { renderedSpoke } from '../testing/renderedSpoke';
import { Apply } from './Applies';

jest.setTimeout(60_000);

const name = 'dev-spoke';

describe('an apply with time between its stages', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      stageMilliseconds: 600,
      seeds: {},
    });
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  const newest = async (): Promise<Apply> => {
    const answer = await fetch(`${sandbox.url}/api/sandbox/applies`);
    return (await answer.json()).items[0];
  };
  /** What the world looks like while each stage is under way, and once all of it is over. */
  async function watch<T>(look: () => T): Promise<Map<string, T>> {
    const seen = new Map<string, T>();
    for (;;) {
      const { state, stages } = await newest();
      const running = stages.find(stage => stage.state === 'running');
      if (running && !seen.has(running.title)) seen.set(running.title, look());
      if (state === 'done' || state === 'failed') {
        return seen.set(state, look());
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  const look = () => {
    const { aws, clusters } = sandbox.world;
    const cluster = clusters.get(name);
    return {
      attachment: aws.transitGatewayAttachments.find(
        one => one.tags['fitsync.io/spoke'] === name,
      )?.state,
      loadBalancer: aws.loadBalancers.find(one => one.name.startsWith(name))
        ?.state,
      instances: aws.instances
        .filter(one => one.tags['fitsync.io/spoke'] === name)
        .map(({ state }) => state),
      nodes: cluster?.list('Node').map(isReady),
      configured: {
        mapped: sandbox.configuration().includes(`spoke: ${name}`),
        connected: sandbox.configuration().includes(`/k8s/${name}`),
      },
    };
  };

  it('shows what AWS and the cluster say meanwhile, on the pull request too', async () => {
    const number = await mergeFiles(sandbox, renderedSpoke(name, 3));
    const page = () =>
      fetch(`${sandbox.url}/pulls/fitsync/fleet/${number}`).then(answer =>
        answer.text(),
      );
    expect(await page()).toContain('http-equiv="refresh"');
    const seen = await watch(look);

    expect(seen.get('Transit Gateway')).toMatchObject({
      attachment: 'pending',
      configured: { mapped: true, connected: false },
    });
    expect(seen.get('Load balancer')).toMatchObject({
      attachment: 'available',
      loadBalancer: 'provisioning',
      instances: [],
    });
    expect(seen.get('Nodes')).toMatchObject({
      loadBalancer: 'active',
      instances: ['pending', 'pending'],
      nodes: undefined,
    });
    expect(seen.get('Cluster network')).toMatchObject({
      instances: ['running', 'running'],
      nodes: [false, false],
    });
    expect(seen.get('Istio')).toMatchObject({ nodes: [true, true] });
    expect(seen.get('done')).toMatchObject({
      configured: { mapped: true, connected: true },
    });
    const done = await page();
    expect(done).not.toContain('http-equiv="refresh"');
    expect(done).toContain(`Create spoke ${name}`);
  });

  it('goes down in the reverse order', async () => {
    await mergeFiles(
      sandbox,
      mapValues(renderedSpoke(name, 3), () => undefined),
    );
    const seen = await watch(look);
    expect([...seen.keys()]).toEqual([
      'Plan to destroy',
      'Configuration',
      'Nodes',
      'Load balancer',
      'Transit Gateway',
      'Network',
      'done',
    ]);
    expect(seen.get('Nodes')).toMatchObject({
      instances: ['shutting-down', 'shutting-down'],
      nodes: undefined,
      configured: { mapped: false, connected: false },
    });
    expect(seen.get('Transit Gateway')).toMatchObject({
      attachment: 'deleting',
      loadBalancer: undefined,
    });
  });
});
