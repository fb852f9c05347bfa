import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { traceSchema } from '@fitsync/backstage-plugin-spokes-common';
import { Sandbox, startSandbox } from '@fitsync/sandbox';
import { Knex } from 'knex';
import request from 'supertest';
import { changingConfig } from './__testUtils__/changingConfig';
import { component } from './__testUtils__/referenceConfig';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const prod = 'fitsync-prod-spoke';
const stage = 'fitsync-stage-spoke';

/** What Backstage does when its configuration changes while it runs, with the real collectors on the wire. */
describe('a change of the configuration', () => {
  let directory: string;
  let sandbox: Sandbox;
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;
  let appConfig: Awaited<ReturnType<typeof changingConfig>>;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-live-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
    appConfig = await changingConfig(configured({ spokes: [prod] }));
    knex = await databases.init('SQLITE_3');
    backend = await startSpokesBackend({
      knex,
      appConfig: appConfig.factory,
      entities: [
        component('productpage', `${prod}/default/productpage`),
        component('podinfo', `${stage}/demo/podinfo`),
      ],
    });
  });
  afterEach(async () => {
    await backend.stop();
    appConfig.close();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  function configured(options: Parameters<typeof sandboxConfig>[1]) {
    const { config, rootConfig } = sandboxConfig(sandbox, options);
    return { spokes: config, ...rootConfig };
  }
  const read = async (name: string) => {
    const { body } = await request(backend.server).get(
      `/api/spokes/entities/component/default/${name}/ingress`,
    );
    return body.exposures[0];
  };
  const status = async () =>
    (await request(backend.server).get('/api/spokes/status')).body;
  const sourceNames = async () =>
    (await status()).sources.map(({ name }: { name: string }) => name);
  const spokeOptions = async () =>
    (await request(backend.server).get('/api/spokes/spokes')).body.items;
  const isTraced = (name: string) =>
    waitFor(async () => {
      await expect(read(name)).resolves.toMatchObject({ status: 'traced' });
    }, 30_000);

  it('adds a spoke, which is traced, and removes it, of which only the history stays', async () => {
    await isTraced('productpage');
    await expect(read('podinfo')).resolves.toMatchObject({
      status: 'unknown-spoke',
    });

    appConfig.set(configured({ spokes: [prod, stage] }));
    await isTraced('podinfo');
    await expect(sourceNames()).resolves.toContain(stage);
    await waitFor(async () => {
      expect(await knex('spokes_traces').where({ spoke: stage })).not.toEqual(
        [],
      );
      expect(
        await knex('spokes_facts').where({ source: `kubernetes:${stage}` }),
      ).toHaveLength(1);
    });
    await knex('spokes_transitions').insert({
      id: 'a',
      exposure: `${stage}/demo/podinfo`,
      at: new Date().toISOString(),
      transition: '{}',
    });

    appConfig.set(configured({ spokes: [prod] }));
    await waitFor(async () => {
      await expect(read('podinfo')).resolves.toMatchObject({
        status: 'unknown-spoke',
      });
      expect(await knex('spokes_traces').where({ spoke: stage })).toEqual([]);
      expect(
        await knex('spokes_facts').where({ source: `kubernetes:${stage}` }),
      ).toEqual([]);
      const leases = await knex('spokes_leases')
        .where({ shard: `kubernetes:${stage}` })
        .andWhere('expires_at', '>', Date.now());
      expect(leases).toEqual([]);
    }, 30_000);
    await expect(sourceNames()).resolves.not.toContain(stage);
    expect(await knex('spokes_transitions').select('id')).toEqual([
      { id: 'a' },
    ]);
    await isTraced('productpage');
  });

  it('reads an account that was added, and forgets it with its last spoke', async () => {
    await isTraced('productpage');
    const next = configured({ spokes: [prod] });
    appConfig.set({
      ...next,
      spokes: {
        ...next.spokes,
        clusters: [{ spoke: prod, hub: 'fitsync-hub', region: 'us-west-2' }],
      },
    });
    await waitFor(async () => {
      expect(await sourceNames()).toContain('111111111111/us-west-2');
      expect(
        await knex('spokes_facts').where({
          source: 'aws:111111111111/us-west-2',
        }),
      ).toHaveLength(1);
    }, 30_000);

    appConfig.set(next);
    await waitFor(async () => {
      expect(await sourceNames()).toEqual(['111111111111/us-east-2', prod]);
      expect(
        await knex('spokes_facts').where({
          source: 'aws:111111111111/us-west-2',
        }),
      ).toEqual([]);
    }, 30_000);
  });

  it('goes on with the last good configuration, and says what is wrong', async () => {
    await isTraced('productpage');
    const broken = configured({ spokes: [prod, stage] });
    broken.spokes.clusters[1].hub = 'fitsync-hbu';
    appConfig.set(broken);
    await waitFor(async () => {
      await expect(status()).resolves.toMatchObject({
        refused: {
          message:
            "spokes.clusters[1].hub is 'fitsync-hbu', which is not in spokes.hubs; use one of: fitsync-hub",
        },
      });
    });
    await expect(read('productpage')).resolves.toMatchObject({
      status: 'traced',
    });
    await expect(sourceNames()).resolves.not.toContain(stage);

    appConfig.set(configured({ spokes: [prod, stage] }));
    await isTraced('podinfo');
    await expect(status()).resolves.not.toHaveProperty('refused');
  });

  it('knows nothing of a spoke without a cluster credential until there is one', async () => {
    await isTraced('productpage');
    appConfig.set(configured({ spokes: [prod, stage], withoutToken: [stage] }));
    await waitFor(async () => {
      const view = await read('podinfo');
      expect(view).toMatchObject({
        status: 'no-evidence',
        missing: [
          {
            outcome: 'denied',
            action: expect.stringContaining('No cluster credential'),
          },
        ],
      });
    });
    const setup = {
      message: 'unknown: no cluster credential',
      action: expect.stringContaining(
        `set serviceAccountToken of the cluster ${stage}`,
      ),
      block: expect.stringContaining(
        'serviceAccountToken: ${FITSYNC_STAGE_SPOKE_TOKEN}',
      ),
    };
    await expect(spokeOptions()).resolves.toMatchObject([
      { name: prod },
      { name: stage, setup },
    ]);
    expect((await spokeOptions())[0]).not.toHaveProperty('setup');
    const { sources } = await status();
    expect(
      sources.find(({ name }: { name: string }) => name === stage),
    ).toMatchObject({ state: 'failing', setup });

    appConfig.set(configured({ spokes: [prod, stage] }));
    await isTraced('podinfo');
    expect((await spokeOptions())[1]).not.toHaveProperty('setup');
  });

  it('calls what was traced unknown once the credential is gone', async () => {
    const row = () =>
      knex('spokes_traces')
        .where({ exposure: `${prod}/default/productpage` })
        .first();
    await isTraced('productpage');
    appConfig.set(configured({ spokes: [prod], withoutToken: [prod] }));
    await waitFor(async () => {
      await expect(row()).resolves.toMatchObject({ verdict: 'unknown' });
    }, 30_000);
    const trace = traceSchema.parse(JSON.parse((await row()).trace));
    const inCluster = trace.hops.filter(({ hop }) =>
      ['gateway', 'virtual-service', 'service', 'pod'].includes(hop),
    );
    expect(inCluster).toHaveLength(4);
    for (const hop of inCluster) {
      expect(hop.status).toBe('unknown');
      expect(hop.missing).not.toEqual([]);
      for (const { action } of hop.missing) {
        expect(action).toContain('No cluster credential');
      }
    }
  });
});
