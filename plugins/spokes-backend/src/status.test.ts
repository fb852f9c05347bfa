import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sandbox, startSandbox } from '@fitsync/sandbox';
import request from 'supertest';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** What a platform engineer sees of sources that cannot be read, with the real collectors on the wire. */
describe('the status of a source', () => {
  let directory: string;
  let sandbox: Sandbox;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-status-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
  });
  afterEach(async () => {
    await stop();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function start(options?: Parameters<typeof sandboxConfig>[1]) {
    const backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      ...sandboxConfig(sandbox, options),
    });
    stop = backend.stop;
    return async () =>
      (await request(backend.server).get('/api/spokes/status')).body;
  }

  it('says which credentials and which token to renew, and which API server is down', async () => {
    const status = await start({
      secrets: { accessKeyId: 'someone-else', token: 'wrong' },
      urls: { 'fitsync-stage-spoke': 'http://127.0.0.1:9' },
    });
    await waitFor(async () => {
      expect(await status()).toMatchObject({
        configured: true,
        message: '2 spokes of 1 hub; 3 of 3 sources cannot be read in full',
        sources: [
          {
            name: '111111111111/us-east-2',
            state: 'failing',
            action: expect.stringMatching(
              /^Check the credentials for account 111111111111 in Backstage's aws configuration/,
            ),
            failures: [{ outcome: 'denied' }],
          },
          {
            name: 'fitsync-prod-spoke',
            state: 'failing',
            action: expect.stringMatching(
              /^Renew serviceAccountToken of the cluster fitsync-prod-spoke/,
            ),
            failures: [{ outcome: 'denied' }],
          },
          {
            name: 'fitsync-stage-spoke',
            state: 'failing',
            action: expect.stringMatching(
              /^Check that the API server of fitsync-stage-spoke runs/,
            ),
            failures: [{ outcome: 'failed' }],
          },
        ],
      });
    });
    const [aws] = (await status()).sources;
    expect(aws).not.toHaveProperty('lastSuccessAt');
    expect(JSON.stringify(await status())).not.toMatch(/someone-else|wrong/);
  });

  it('lists each call that the role may not make, and is ok again once it may', async () => {
    const status = await start();
    await waitFor(async () => {
      expect((await status()).sources[0].state).toBe('ok');
    });
    sandbox.world.aws.refusals.push(
      { action: 'ec2:DescribeRouteTables', kind: 'denied' },
      {
        action: 'elasticloadbalancing:DescribeListeners',
        kind: 'denied',
      },
    );
    await waitFor(async () => {
      const [aws] = (await status()).sources;
      expect(aws).toMatchObject({
        state: 'failing',
        lastSuccessAt: expect.any(String),
      });
      expect(aws.failures).toEqual(
        expect.arrayContaining([
          {
            outcome: 'denied',
            action: expect.stringContaining('Allow ec2:DescribeRouteTables'),
            reads: ['ec2:DescribeRouteTables'],
          },
          {
            outcome: 'denied',
            action: expect.stringContaining(
              'Allow elasticloadbalancing:DescribeListeners',
            ),
            reads: ['elasticloadbalancing:DescribeListeners'],
          },
        ]),
      );
    }, 30_000);

    sandbox.world.aws.refusals = [];
    await waitFor(async () => {
      expect((await status()).sources[0]).toMatchObject({ state: 'ok' });
    }, 30_000);
  });
});
