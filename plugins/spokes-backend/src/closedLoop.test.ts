import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pushBranch, Sandbox, startSandbox } from '@fitsync/sandbox';
import request from 'supertest';
import { component } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const account = '111111111111';
const spoke = 'fitsync-prod-spoke';
const entity = component('productpage', `${spoke}/default/productpage`);

/** The real collectors, trace and repository over what the sandbox says on the wire. */
describe('the loop over the sandbox', () => {
  let directory: string;
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-loop-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
    const { host } = new URL(sandbox.url);
    const clusters = [spoke, 'fitsync-stage-spoke'];
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      entities: [entity],
      config: {
        sandbox: true,
        hubs: [{ name: 'fitsync-hub', account, region: 'us-east-2' }],
        clusters: clusters.map(name => ({ spoke: name, hub: 'fitsync-hub' })),
        repositories: [{ repoUrl: `${host}?owner=fitsync&repo=fleet` }],
        endpoints: {
          ec2: `${sandbox.url}/aws/ec2`,
          elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
        },
        intervals: { configuration: '1s', targetHealth: '1s' },
      },
      rootConfig: {
        aws: {
          accounts: [
            {
              accountId: account,
              accessKeyId: 'sandbox',
              secretAccessKey: 'sandbox',
            },
          ],
        },
        kubernetes: {
          serviceLocatorMethod: { type: 'multiTenant' },
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: clusters.map(name => ({
                name,
                url: `${sandbox.url}/k8s/${name}`,
                authProvider: 'serviceAccount',
                serviceAccountToken: 'sandbox',
              })),
            },
          ],
        },
        integrations: {
          github: [
            { host, apiBaseUrl: `${sandbox.url}/api/v3`, token: 'sandbox' },
          ],
        },
      },
    });
  });
  afterAll(async () => {
    await backend.stop();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function readExposure() {
    const { body } = await request(backend.server).get(
      '/api/spokes/entities/component/default/productpage/ingress',
    );
    return body.exposures?.[0];
  }

  it('goes from a clear path to blocked and back, as the world changes', async () => {
    await waitFor(async () => {
      const exposure = await readExposure();
      expect(exposure).toMatchObject({
        status: 'traced',
        trace: { verdict: 'reachable', causes: [] },
      });
      // From the first evaluation on the verdict has a beginning; before it, each answer is traced anew.
      expect((await readExposure()).since).toBe(exposure.since);
    }, 30_000);

    const store = sandbox.world.clusters.get(spoke);
    const route = store
      ?.list('VirtualService')
      .find(({ metadata }) => metadata.name === 'bookinfo');
    if (!store || !route) throw new Error('the sandbox has no bookinfo');
    store.apply({ ...route, spec: { ...route.spec, gateways: ['nowhere'] } });
    await waitFor(async () => {
      expect(await readExposure()).toMatchObject({
        trace: { verdict: 'blocked', firstBlocking: 'virtual-service' },
        changed: expect.stringContaining('VirtualService'),
      });
    }, 30_000);

    store.apply(route);
    await waitFor(async () => {
      expect(await readExposure()).toMatchObject({
        trace: { verdict: 'reachable' },
      });
    }, 30_000);
  });

  it('says how each source was read', async () => {
    const { body } = await request(backend.server).get('/api/spokes/status');
    expect(body).toMatchObject({
      configured: true,
      message: '2 spokes of 1 hub',
      sources: [
        { kind: 'aws', name: '111111111111/us-east-2', state: 'ok' },
        { kind: 'kubernetes', name: 'fitsync-prod-spoke', state: 'ok' },
        { kind: 'kubernetes', name: 'fitsync-stage-spoke', state: 'ok' },
      ],
    });
  });

  it('shows what a pull request would write, and writes nothing', async () => {
    const { host } = new URL(sandbox.url);
    const { body, status } = await request(backend.server)
      .post('/api/spokes/preview')
      .send({
        repoUrl: `${host}?owner=fitsync&repo=fleet`,
        exposure: {
          service: 'shop',
          namespace: 'shop',
          spoke,
          owner: 'group:default/shop',
          image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
          ports: { container: 9898 },
          method: { kind: 'path', path: '/shop' },
        },
      });
    expect(body).toMatchObject({
      baseBranch: 'main',
      conflicts: [],
      diff: expect.stringContaining(
        `+++ b/clusters/${spoke}/apps/shop/shop/deployment.yaml`,
      ),
    });
    expect(status).toBe(200);
    expect(sandbox.git.openPullRequests()).toEqual([]);
  });

  it("shows nothing of another team's folder in the repository", async () => {
    await pushBranch({
      url: `${sandbox.url}/fitsync/fleet.git`,
      branch: 'main',
      files: {
        [`clusters/${spoke}/apps/shop/cart/blueprint.yaml`]:
          'owner: group:default/payments\nnote: CANARY\n',
      },
    });
    const { host } = new URL(sandbox.url);
    const { body, status } = await request(backend.server)
      .post('/api/spokes/preview')
      .send({
        repoUrl: `${host}?owner=fitsync&repo=fleet`,
        exposure: {
          service: 'cart',
          namespace: 'shop',
          spoke,
          owner: 'group:default/shop',
          image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
          ports: { container: 9898 },
          method: { kind: 'path', path: '/cart' },
        },
      });
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/name cart is taken in shop/);
    expect(JSON.stringify(body.error)).not.toMatch(/CANARY|payments/);
  });
});
