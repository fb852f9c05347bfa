import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sandbox, startSandbox } from '@fitsync/sandbox';
import request from 'supertest';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** What the form of a new spoke asks, with the real collectors and the real repository on the wire. */
describe('the form of a new spoke', () => {
  let directory: string;
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-form-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      ...sandboxConfig(sandbox),
    });
  });
  afterEach(async () => {
    await backend.stop();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  it('finds the hub, a free block and what the pull request would write', async () => {
    const api = request(backend.server);
    await waitFor(async () => {
      const { body } = await api.get('/api/spokes/hubs');
      expect(body.items).toMatchObject([
        { name: 'fitsync-hub', cidr: '10.0.0.0/16' },
      ]);
      expect(body.items[0].zones.length).toBeGreaterThan(1);
    }, 30_000);
    const {
      body: {
        items: [hub],
      },
    } = await api.get('/api/spokes/hubs');
    const { body: plan } = await api
      .post('/api/spokes/cidr')
      .send({ hub: hub.name, size: 16 })
      .expect(200);
    expect(plan.cidr).toBe('10.3.0.0/16');
    expect(plan).not.toHaveProperty('unread');

    const { body, status } = await api.post('/api/spokes/preview').send({
      change: 'create-spoke',
      values: {
        name: 'fitsync-new-spoke',
        hub: hub.name,
        owner: 'group:default/platform',
        cidr: plan.cidr,
        zones: hub.zones.map(({ name }: { name: string }) => name),
        stateBucket: 'fitsync-state',
        stateRegion: 'us-east-2',
      },
    });
    expect({ status, error: body.error }).toEqual({ status: 200 });
    expect(body).toMatchObject({
      baseBranch: 'main',
      branch: 'fitsync-spoke/fitsync-new-spoke',
      conflicts: [],
    });
    expect(body.changes).toContainEqual(
      expect.objectContaining({ after: expect.stringContaining(plan.cidr) }),
    );
    const paths = body.files.map((file: { path: string }) => file.path);
    expect(paths).toContain('spokes/fitsync-new-spoke/app-config.yaml');

    const { body: refusal } = await api.post('/api/spokes/preview').send({
      change: 'create-spoke',
      values: {
        name: 'fitsync-new-spoke',
        hub: hub.name,
        owner: 'group:default/platform',
        cidr: '10.1.0.0/16',
      },
    });
    expect(refusal.error).toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('10.1.0.0/16'),
    });
  });
});
