import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  canary,
  canaryObjects,
  plantCanary,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import { kinds, KubeObject, Sandbox, startSandbox } from '@fitsync/sandbox';
import { Knex } from 'knex';
import request from 'supertest';
import { askAgent } from './__testUtils__/askAgent';
import { captureLogs } from './__testUtils__/captureLogs';
import { exampleActions } from './__testUtils__/exampleActions';
import { exampleCalls } from './__testUtils__/exampleCalls';
import { notificationsBackend } from './__testUtils__/notificationsBackend';
import { component } from './__testUtils__/referenceConfig';
import { sandboxConfig } from './__testUtils__/sandboxConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

/*
 * Rule 4 of the threat model, from the wire to everything that leaves: one cluster has secrets in every object, the other
 * one, two services of AWS and the git host refuse with secrets in what they say.
 */

jest.setTimeout(120_000);

const databases = createTestDatabases();
const spoke = 'fitsync-prod-spoke';

/** Refuses everything, and quotes what nobody is to read. */
async function startRefusing() {
  const server = createServer((req, res) => {
    req.resume();
    res.writeHead(req.url?.includes('/k8s') ? 403 : 500, {
      'content-type': 'application/json',
      'x-amzn-errortype': canary,
    });
    res.end(JSON.stringify({ message: canary, reason: canary, code: 403 }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}`, server };
}

describe('secrets of clusters and of refusals', () => {
  const received: NotificationSendOptions[] = [];
  const logs = captureLogs();
  let directory: string;
  let sandbox: Sandbox;
  let refusing: Awaited<ReturnType<typeof startRefusing>>;
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  const verdictIs = (verdict: RegExp) =>
    waitFor(async () => {
      const { body, text } = await request(backend.server).get(
        '/api/spokes/entities/component/default/bookinfo/ingress',
      );
      expect(body.exposures?.[0]?.trace?.verdict ?? text).toMatch(verdict);
    }, 30_000);

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'spokes-canary-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
    refusing = await startRefusing();
    const store = sandbox.world.clusters.get(spoke);
    for (const object of canaryObjects) store?.apply(object);
    for (const { kind } of kinds) {
      for (const object of store?.list(kind) ?? []) {
        store?.apply(plantCanary(object) as KubeObject);
      }
    }
    const service = store?.get('Service', 'productpage', 'default');
    if (!store || !service) throw new Error('the sandbox has no productpage');
    service.metadata.annotations = {
      ...service.metadata.annotations,
      'fitsync.io/entity': 'component:default/bookinfo',
    };
    store.apply(service);

    const { config, rootConfig } = sandboxConfig(sandbox, {
      urls: { 'fitsync-stage-spoke': `${refusing.url}/k8s` },
    });
    knex = await databases.init('SQLITE_3');
    const { host } = new URL(refusing.url);
    backend = await startSpokesBackend({
      knex,
      entities: [component('bookinfo', `${spoke}/default/productpage`)],
      config: {
        ...config,
        hubs: config.hubs.map(hub => ({
          ...hub,
          owner: 'group:default/platform',
        })),
        endpoints: {
          ...config.endpoints,
          acm: `${refusing.url}/acm`,
          cloudWatch: `${refusing.url}/cloudwatch`,
        },
        repositories: [{ repoUrl: `${host}?owner=fitsync&repo=fleet` }],
        notifications: { after: { seconds: 1 } },
        rateLimits: { costlyPerMinute: 10_000 },
      },
      rootConfig: {
        ...rootConfig,
        aws: {
          accounts: rootConfig.aws.accounts.map(account => ({
            ...account,
            secretAccessKey: canary,
          })),
        },
        integrations: {
          github: [
            { host, apiBaseUrl: `${refusing.url}/api/v3`, token: canary },
          ],
        },
        backend: { actions: { pluginSources: ['spokes'] } },
      },
      features: [
        logs.factory,
        mcpPlugin,
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        notificationsBackend(received),
      ],
    });
    await verdictIs(/^(reachable|degraded)$/);
    // An answer may come before the evaluation that keeps it; without that nothing would change when it is broken.
    await waitFor(async () => {
      const kept = await knex('spokes_traces')
        .where({ exposure: `${spoke}/default/productpage` })
        .whereIn('verdict', ['reachable', 'degraded']);
      if (kept.length === 0) throw new Error('no trace was kept');
    }, 30_000);
    const routes = store.get('VirtualService', 'bookinfo', 'default');
    if (!routes) throw new Error('the sandbox has no VirtualService');
    routes.spec.http.forEach((route: { route: object[] }) => {
      route.route = [
        { destination: { host: 'productpage', port: { number: 9 } } },
      ];
    });
    store.apply(routes);
    await verdictIs(/^blocked$/);
  });
  afterAll(async () => {
    await backend.stop();
    await sandbox.close();
    refusing.server.close();
    await rm(directory, { recursive: true });
  });

  /** What stands around each canary. */
  const leaksOf = (text: string) => text.match(/.{0,100}CANARY.{0,20}/g) ?? [];

  it('are in no answer of any operation', async () => {
    for (const { id, method, path: at, query, body } of exampleCalls(
      'bookinfo',
    )) {
      const { text, headers } = await request(backend.server)
        [method](`/api/spokes${at}`)
        .query(query ?? {})
        .send(body);
      expect([id, leaksOf(text + JSON.stringify(headers))]).toEqual([id, []]);
    }
  });

  it('are in no answer of any action', async () => {
    const agent = askAgent(backend.server);
    for (const [name, inputs] of Object.entries(exampleActions)) {
      for (const input of inputs('bookinfo')) {
        const { text } = await agent.call(name, input);
        expect([name, leaksOf(text)]).toEqual([name, []]);
      }
    }
  });

  it('are in no notification and no signal', async () => {
    await waitFor(async () => expect(received).not.toEqual([]));
    expect(leaksOf(JSON.stringify(received))).toEqual([]);
    const signals = JSON.stringify(backend.signals.publish.mock.calls);
    expect(leaksOf(signals)).toEqual([]);
  });

  it('are in no table', async () => {
    const tables: { name: string }[] = await knex('sqlite_master')
      .where({ type: 'table' })
      .select('name');
    const filled = [];
    for (const { name } of tables) {
      const rows = JSON.stringify(await knex(name).select());
      expect([name, leaksOf(rows)]).toEqual([name, []]);
      if (rows.length > 2) filled.push(name);
    }
    expect(filled).toEqual(
      expect.arrayContaining([
        'spokes_facts',
        'spokes_traces',
        'spokes_transitions',
        'spokes_notices',
        'spokes_leases',
      ]),
    );
  });

  it('are in no line of the log', () => {
    expect(logs.lines.join('\n')).toMatch(/fitsync-stage-spoke|could not be/);
    expect(leaksOf(logs.lines.join('\n'))).toEqual([]);
  });
});
