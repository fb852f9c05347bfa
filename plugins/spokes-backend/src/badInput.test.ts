import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sandbox, startSandbox } from '@fitsync/sandbox';
import request from 'supertest';
import { component } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const account = '111111111111';
const spoke = 'fitsync-prod-spoke';
const good = { aws: 'sandbox', cluster: 'sandbox', git: 'sandbox' };

/** What a tired person reads on the card and in the form when something of the installation is wrong. */
describe('what is said when something is wrong', () => {
  let directory: string;
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-bad-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
  });
  afterEach(async () => {
    await backend.stop();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function start(keys: Partial<typeof good> = {}) {
    const { aws, cluster, git } = { ...good, ...keys };
    const { host } = new URL(sandbox.url);
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      entities: [
        component('productpage', `${spoke}/default/productpage`),
        component('lost', 'nowhere/default/lost'),
      ],
      config: {
        sandbox: true,
        hubs: [{ name: 'fitsync-hub', account, region: 'us-east-2' }],
        clusters: [{ spoke, hub: 'fitsync-hub' }],
        repositories: [{ repoUrl: `${host}?owner=fitsync&repo=fleet` }],
        endpoints: {
          ec2: `${sandbox.url}/aws/ec2`,
          elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
          route53: `${sandbox.url}/aws/route53`,
          acm: `${sandbox.url}/aws/acm`,
          cloudWatch: `${sandbox.url}/aws/cloudwatch`,
        },
        intervals: { configuration: '1s', targetHealth: '1s' },
      },
      rootConfig: {
        aws: {
          accounts: [
            {
              accountId: account,
              accessKeyId: aws,
              secretAccessKey: 'sandbox',
            },
          ],
        },
        kubernetes: {
          serviceLocatorMethod: { type: 'multiTenant' },
          clusterLocatorMethods: [
            {
              type: 'config',
              clusters: [
                {
                  name: spoke,
                  url: `${sandbox.url}/k8s/${spoke}`,
                  authProvider: 'serviceAccount',
                  serviceAccountToken: cluster,
                },
              ],
            },
          ],
        },
        integrations: {
          github: [{ host, apiBaseUrl: `${sandbox.url}/api/v3`, token: git }],
        },
      },
    });
  }

  const read = async (name = 'productpage') => {
    const { body } = await request(backend.server).get(
      `/api/spokes/entities/component/default/${name}/ingress`,
    );
    return body.exposures[0];
  };
  const preview = async () => {
    const { host } = new URL(sandbox.url);
    const { body, status } = await request(backend.server)
      .post('/api/spokes/preview')
      .send({
        repoUrl: `${host}?owner=fitsync&repo=fleet`,
        change: 'expose-service',
        values: {
          name: 'shop',
          namespace: 'shop',
          spoke,
          owner: 'group:default/shop',
          image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
          containerPort: 9898,
          method: 'path',
          path: '/shop',
        },
      });
    return { status, message: body.error?.message };
  };

  it('with wrong credentials for AWS: which account, and where to look', async () => {
    await start({ aws: 'AKIAWRONG' });
    await waitFor(async () => {
      const { trace } = await read();
      expect(trace.verdict).toBe('unknown');
      expect(trace.missing).toContainEqual(
        expect.objectContaining({
          outcome: 'denied',
          action: `Check the credentials for account ${account} in Backstage's aws configuration: AWS does not accept them`,
        }),
      );
    }, 30_000);
    expect(JSON.stringify(await read())).not.toContain('AKIAWRONG');
  });

  it('with a wrong token for the cluster: which cluster, and where its token stands', async () => {
    await start({ cluster: 'wrong-token' });
    const action =
      /Renew serviceAccountToken of the cluster fitsync-prod-spoke in kubernetes.clusterLocatorMethods/;
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        status: 'no-evidence',
        missing: [{ outcome: 'denied', action: expect.stringMatching(action) }],
      });
    }, 30_000);
    expect(await preview()).toMatchObject({
      status: 503,
      message: expect.stringMatching(action),
    });
    expect(JSON.stringify(await read())).not.toContain('wrong-token');
  });

  it('with a wrong token for the git host: whose, and what to do', async () => {
    await start({ git: 'wrong-token' });
    await waitFor(async () => {
      expect(await preview()).toMatchObject({
        status: 403,
        message: expect.stringMatching(
          /401.*under integrations for 127.0.0.1.* is not accepted.* Renew it in app-config/,
        ),
      });
    }, 30_000);
  });

  it('with an API server that is down: which, and what to check', async () => {
    sandbox.world.clusters.get(spoke)?.interrupt();
    await start();
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        status: 'no-evidence',
        missing: [
          {
            action: expect.stringMatching(
              /Check that the API server of fitsync-prod-spoke runs and can be reached/,
            ),
          },
        ],
      });
    }, 30_000);
  });

  it('with a malformed Service: which, and where its field is named', async () => {
    const store = sandbox.world.clusters.get(spoke);
    const found = store?.get('Service', 'productpage', 'default');
    if (!store || !found) throw new Error('the sandbox has no productpage');
    store.apply({ ...found, spec: { ...found.spec, selector: { app: 7 } } });
    await start();
    await waitFor(async () => {
      expect(await read()).toMatchObject({
        status: 'no-evidence',
        missing: [
          {
            action: expect.stringMatching(
              /^Correct Service default\/productpage on fitsync-prod-spoke/,
            ),
          },
        ],
      });
    }, 30_000);
  });

  it('with a spoke that nobody knows: which there are', async () => {
    await start();
    expect(await read('lost')).toMatchObject({
      status: 'unknown-spoke',
      message: `No spoke is named 'nowhere'; configured are ${spoke}`,
    });
  });
});
