import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  exposureBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { renderExposure } from '@fitsync/backstage-plugin-spokes-node';
import { pushBranch, Sandbox, startSandbox } from '@fitsync/sandbox';
import request from 'supertest';
import { component } from './__testUtils__/referenceConfig';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const spoke = 'fitsync-prod-spoke';
const exposed = `${spoke}/default/productpage`;
const entity = component('productpage', exposed);

/** What a template would propose for cart. */
function cartFiles(): Record<string, string> {
  const blueprint = parseBlueprint(exposureBlueprintSchema, {
    service: 'cart',
    namespace: 'shop',
    spoke,
    owner: 'group:default/shop',
    image: 'ghcr.io/acme/cart:1.2.3',
    ports: { container: 8080 },
    method: { kind: 'path', path: '/cart' },
  });
  return Object.fromEntries(
    renderExposure(blueprint).flatMap(({ folder, files }) =>
      files.map(file => [`${folder}/${file.path}`, file.content]),
    ),
  );
}

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
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      entities: [
        entity,
        component('shop', `${spoke}/shop/shop`),
        component('cart', `${spoke}/shop/cart`),
      ],
      ...sandboxConfig(sandbox),
    });
  });
  afterAll(async () => {
    await backend.stop();
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  async function readExposure(name = 'productpage', from = backend) {
    const { body } = await request(from.server).get(
      `/api/spokes/entities/component/default/${name}/ingress`,
    );
    return body.exposures?.[0];
  }

  /** The route that leads to bookinfo, and how to write it. */
  function bookinfoRoute() {
    const store = sandbox.world.clusters.get(spoke);
    const bookinfo = store
      ?.list('VirtualService')
      .find(({ metadata }) => metadata.name === 'bookinfo');
    if (!store || !bookinfo) throw new Error('the sandbox has no bookinfo');
    return {
      bookinfo,
      apply: (spec: typeof bookinfo.spec) => store.apply({ ...bookinfo, spec }),
    };
  }

  it('goes from a clear path to blocked and back, as the world changes', async () => {
    await waitFor(async () => {
      const exposure = await readExposure();
      expect(exposure).toMatchObject({
        status: 'traced',
        trace: {
          verdict: 'reachable',
          causes: [],
          gitOps: { state: 'synced' },
        },
      });
      // From the first evaluation on the verdict has a beginning; before it, each answer is traced anew.
      expect((await readExposure()).since).toBe(exposure.since);
    }, 30_000);

    const { bookinfo, apply } = bookinfoRoute();
    apply({ ...bookinfo.spec, gateways: ['nowhere'] });
    await waitFor(async () => {
      expect(await readExposure()).toMatchObject({
        trace: { verdict: 'blocked', firstBlocking: 'virtual-service' },
        changed: expect.stringContaining('VirtualService'),
      });
    }, 30_000);

    apply(bookinfo.spec);
    await waitFor(async () => {
      expect(await readExposure()).toMatchObject({
        trace: { verdict: 'reachable' },
      });
    }, 30_000);
  });

  it.each(databases.ids)(
    'tells the same on two replicas, as the world changes, on %s',
    async id => {
      const knex = await databases.open(id);
      const options = { knex, entities: [entity], ...sandboxConfig(sandbox) };
      const replicas = [
        await startSpokesBackend(options),
        await startSpokesBackend(options),
      ];
      const expectBoth = (verdict: string) =>
        waitFor(async () => {
          for (const replica of replicas) {
            expect(await readExposure('productpage', replica)).toMatchObject({
              status: 'traced',
              trace: { verdict },
            });
          }
          expect(
            await knex('spokes_traces').where({ exposure: exposed, verdict }),
          ).toHaveLength(1);
        }, 30_000);
      const { bookinfo, apply } = bookinfoRoute();
      try {
        await expectBoth('reachable');
        apply({ ...bookinfo.spec, gateways: ['nowhere'] });
        await expectBoth('blocked');
        apply(bookinfo.spec);
        await expectBoth('reachable');
        const transitions = await knex('spokes_transitions').where({
          exposure: exposed,
        });
        expect(transitions).toHaveLength(2);
      } finally {
        apply(bookinfo.spec);
        await Promise.all(replicas.map(({ stop }) => stop()));
      }
    },
  );

  it('follows what is not live yet from its pull request to a clear path', async () => {
    const { host } = new URL(sandbox.url);
    await pushBranch({
      url: `${sandbox.url}/fitsync/fleet.git`,
      branch: `fitsync/${spoke}/shop/cart`,
      files: cartFiles(),
    });
    const opened = await fetch(
      `${sandbox.url}/api/v3/repos/fitsync/fleet/pulls`,
      {
        method: 'POST',
        headers: {
          authorization: 'token sandbox',
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          head: `fitsync/${spoke}/shop/cart`,
          base: 'main',
          title: 'Bring cart',
          body: '',
        }),
      },
    );
    expect(opened.status).toBe(201);
    const { number } = await opened.json();
    await waitFor(async () => {
      expect(await readExposure('cart')).toMatchObject({
        status: 'not-live',
        exposure: { spoke, namespace: 'shop', service: 'cart' },
        pullRequest: `http://${host}/pulls/fitsync/fleet/${number}`,
        progress: [
          { step: 'proposed', state: 'done' },
          { step: 'merged', state: 'now' },
          { step: 'applied', state: 'ahead' },
          { step: 'ready', state: 'ahead' },
          { step: 'clear', state: 'ahead' },
        ],
      });
    });

    await sandbox.git.merge('fitsync', 'fleet', number);
    await waitFor(async () => {
      const { status, progress } = await readExposure('cart');
      expect(status).toBe('traced');
      expect(progress.slice(1)).toMatchObject([
        { step: 'merged', state: 'done' },
        {
          step: 'applied',
          state: 'done',
          at: expect.stringMatching(/Z$/),
          revision: expect.stringMatching(/^main@sha1:[0-9a-f]{40}$/),
        },
        { step: 'ready', state: 'done' },
        { step: 'clear', state: 'done' },
      ]);
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
    const before = sandbox.git.openPullRequests();
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
    expect(body).toMatchObject({
      baseBranch: 'main',
      conflicts: [],
      diff: expect.stringContaining(
        `+++ b/clusters/${spoke}/apps/shop/shop/deployment.yaml`,
      ),
    });
    expect(status).toBe(200);
    expect(sandbox.git.openPullRequests()).toEqual(before);
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
        change: 'expose-service',
        values: {
          name: 'cart',
          namespace: 'shop',
          spoke,
          owner: 'group:default/shop',
          image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
          containerPort: 9898,
          method: 'path',
          path: '/cart',
        },
      });
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/name cart is taken in shop/);
    expect(JSON.stringify(body.error)).not.toMatch(/CANARY|payments/);
  });
});
