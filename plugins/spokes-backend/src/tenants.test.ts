import dns from 'node:dns';
import net from 'node:net';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import request from 'supertest';
import { z } from 'zod';
import { addTenant, describedTenant, marker } from './__testUtils__/addTenant';
import { askAgent } from './__testUtils__/askAgent';
import { exampleActions } from './__testUtils__/exampleActions';
import {
  ExampleCall,
  exampleCalls,
  unmatchedExamples,
} from './__testUtils__/exampleCalls';
import { fleetOf } from './__testUtils__/fleetOf';
import { freshFacts, nameEntity } from './__testUtils__/freshFacts';
import { notificationsBackend } from './__testUtils__/notificationsBackend';
import { operations } from './__testUtils__/operations';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { waitFor } from './__testUtils__/waitFor';

/*
 * Rules 1 and 8 of the threat model over everything that answers: each operation of the API, each action for agents,
 * notifications and the signal. Another team stands on the same spoke, with something of every kind.
 */

jest.setTimeout(120_000);

const databases = createTestDatabases();
const spoke = 'fitsync-prod-spoke';
const productpage = `${spoke}/default/productpage`;

const ann = 'user:default/ann';
const platform = 'user:default/platform';
const stranger = 'user:default/stranger';

/** Ann may do everything but look at the fleet, and sees traces of what is hers. */
function allows(
  permission: string,
  asked: { resourceRef?: string; credentials: BackstageCredentials },
): boolean {
  const { principal } = asked.credentials;
  if (JSON.stringify(principal).includes(platform)) return true;
  if (!JSON.stringify(principal).includes(ann)) return false;
  return (
    permission !== 'spokes.fleet.read' &&
    !(asked.resourceRef ?? '').includes(marker)
  );
}

const [prod, stage] = referenceConfig.clusters;
const config = {
  ...referenceConfig,
  clusters: [
    {
      ...prod,
      namespaces: [
        { namespace: `${marker}-ns`, owner: `group:default/${marker}` },
      ],
    },
    stage,
  ],
  notifications: { after: { seconds: 1 } },
  rateLimits: { costlyPerMinute: 10_000 },
};

const fleet = fleetOf({
  exposures: [
    {
      ...describedTenant,
      service: 'productpage',
      namespace: 'default',
      owner: 'group:default/bookinfo',
      image: 'ghcr.io/acme/productpage:1.0.0',
      method: { kind: 'path', path: '/productpage' },
    },
    describedTenant,
    { ...describedTenant, service: 'rented', namespace: 'rented' },
  ],
  files: async folder =>
    folder.includes('default')
      ? []
      : [{ path: 'deployment.yaml', content: marker }],
});

const contentSchema = z.looseObject({
  content: z.array(z.object({ text: z.string() })),
});

/** What is left without what was observed, and without names that Kubernetes itself keeps to letters and dashes. */
function unobserved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unobserved);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'observed' && key !== 'exposure')
      .map(([key, inner]) => [key, unobserved(inner)]),
  );
}

describe('two teams on one spoke', () => {
  let shadowed = false;
  const received: NotificationSendOptions[] = [];
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;

  const verdictIs = (verdict: string) =>
    waitFor(async () => {
      const { body } = await request(backend.server)
        .get('/api/spokes/entities/component/default/bookinfo/ingress')
        .set('authorization', mockCredentials.user.header(ann));
      expect(body.exposures[0]?.trace?.verdict).toBe(verdict);
    });

  beforeAll(async () => {
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts: () => {
        const facts = freshFacts();
        nameEntity(facts, 'productpage', 'component:default/bookinfo');
        const [cluster, ...others] = facts.clusters;
        return {
          ...facts,
          clusters: [addTenant(cluster, { shadowed }), ...others],
        };
      },
      entities: [
        component('bookinfo', productpage),
        component('intruder', `${spoke}/rented/rented`),
        component(marker, `${spoke}/${marker}-ns/${marker}-app`),
      ],
      config,
      allows,
      repository: {
        read: async () => fleet,
        preview: async ({ fileSets }) => ({
          // Whose files a repository shows is its own to refuse, and is tried there.
          files: fileSets.map(({ folder }) => ({
            path: `${folder}/README.md`,
            status: 'added' as const,
            content: '',
          })),
          diff: '',
          conflicts: [],
          baseBranch: 'main',
          branch: 'b',
        }),
      },
      rootConfig: { backend: { actions: { pluginSources: ['spokes'] } } },
      features: [
        mcpPlugin,
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        notificationsBackend(received),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: ann,
            ownershipEntityRefs: ['group:default/bookinfo'],
          }),
        }).factory,
      ],
    });
    await verdictIs('reachable');
    shadowed = true;
    backend.publish();
    await verdictIs('blocked');
  });
  afterAll(() => backend.stop());

  const ask = (user: string, { method, path, query, body }: ExampleCall) =>
    request(backend.server)
      [method](`/api/spokes${path}`)
      .query(query ?? {})
      .set('authorization', mockCredentials.user.header(user))
      .send(body);

  /** What each answer holds of the other team, with what stands around it. */
  const leaksOf = (text: string) =>
    text.match(new RegExp(`.{0,80}${marker}.{0,40}`, 'g')) ?? [];

  async function sweep(user: string, calls: ExampleCall[]) {
    const answers = [];
    for (const call of calls) {
      const { status, text, headers } = await ask(user, call);
      const leaks = leaksOf(text + JSON.stringify(headers));
      answers.push({ id: call.id, body: call.body, status, leaks, text });
    }
    return answers;
  }
  async function sweepActions(user: string, entity: string) {
    const agent = askAgent(backend.server, user);
    const answers = [];
    for (const [name, inputs] of Object.entries(exampleActions)) {
      for (const input of inputs(entity)) {
        const { isError, text } = await agent.call(name, input);
        answers.push({ name, isError, leaks: leaksOf(text), text });
      }
    }
    return answers;
  }
  const leaky = <T extends { leaks: string[] }>(answers: T[]) =>
    answers.filter(({ leaks }) => leaks.length > 0);

  it('are asked about by every operation and action there is', async () => {
    expect(unmatchedExamples()).toEqual([]);
    const tools = await askAgent(backend.server, platform).list();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      Object.keys(exampleActions).sort(),
    );
  });

  it('show each other to who may see the fleet', async () => {
    const answers = await sweep(platform, exampleCalls('bookinfo'));
    const answered = new Set(
      answers.filter(({ status }) => status < 300).map(({ id }) => id),
    );
    expect(
      operations.map(({ id }) => id).filter(id => !answered.has(id)),
    ).toEqual([]);
    const named = new Set(leaky(answers).map(({ id }) => id));
    expect([...named]).toEqual(
      expect.arrayContaining([
        'CheckAvailability',
        'GetAdoption',
        'GetCallers',
        'GetEntityHistory',
        'GetIngress',
        'GetOverview',
        'GetSpoke',
        'ListSpokeExposures',
        'ListTraced',
        'ListTransitions',
        'Preview',
      ]),
    );
    const actions = await sweepActions(platform, 'bookinfo');
    expect(new Set(leaky(actions).map(({ name }) => name))).toEqual(
      new Set([
        'spokes.diagnose-service',
        'spokes.propose-exposure',
        'spokes.what-would-change-break',
      ]),
    );
  });

  it('are shown to agents as something observed, by actions that change nothing', async () => {
    const agent = askAgent(backend.server, platform);
    for (const { name, annotations } of await agent.list()) {
      expect([name, annotations]).toEqual([
        name,
        expect.objectContaining({
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
        }),
      ]);
    }
    const answers = await sweepActions(platform, 'bookinfo');
    for (const { name, isError, text } of answers) {
      if (isError) continue;
      for (const { text: part } of contentSchema.parse(JSON.parse(text))
        .content) {
        const output = JSON.parse(part.replace(/^```json\n|\n```$/g, ''));
        expect([name, leaksOf(JSON.stringify(unobserved(output)))]).toEqual([
          name,
          [],
        ]);
      }
    }
  });

  it('show nothing of each other in any answer', async () => {
    const answers = await sweep(ann, exampleCalls('bookinfo'));
    expect(leaky(answers)).toEqual([]);
    const actions = await sweepActions(ann, 'bookinfo');
    expect(leaky(actions)).toEqual([]);
  });

  it.each([ann, platform])(
    'show %s nothing of a Service that does not name the entity',
    async user => {
      const calls = exampleCalls('intruder').filter(({ path }) =>
        path.includes('/intruder/'),
      );
      expect(calls.length).toBeGreaterThan(5);
      expect(leaky(await sweep(user, calls))).toEqual([]);
      const [{ name, leaks }] = await sweepActions(user, 'intruder');
      expect([name, leaks]).toEqual(['spokes.diagnose-service', []]);
    },
  );

  it('say nothing to who may nothing', async () => {
    const answers = await sweep(stranger, exampleCalls('bookinfo'));
    expect(leaky(answers)).toEqual([]);
    expect(
      answers.filter(({ id, status }) => id !== 'GetStatus' && status !== 403),
    ).toEqual([]);
    const actions = await sweepActions(stranger, 'bookinfo');
    expect(leaky(actions)).toEqual([]);
    // The catalogue's own words are for whoever is signed in.
    expect(
      actions.filter(({ isError }) => !isError).map(({ name }) => name),
    ).toEqual(['spokes.explain-code']);
  });

  it('count and page what is theirs, and nothing else', async () => {
    const get = async (path: string, user: string) =>
      (
        await request(backend.server)
          .get(`/api/spokes/spokes/${spoke}${path}`)
          .set('authorization', mockCredentials.user.header(user))
      ).body;
    expect(await get('', ann)).toMatchObject({ exposures: 1, all: false });
    const page = await get('/exposures?limit=1', ann);
    expect(page).toMatchObject({ matching: 1, items: [{}] });
    expect(page.next).toBeUndefined();
    const all = await get('/exposures?limit=1', platform);
    expect(all.matching).toBeGreaterThan(1);
    expect(all.next).toBeDefined();
  });

  it('start no connection to anything by asking', async () => {
    const connect = jest.spyOn(net.Socket.prototype, 'connect');
    const lookup = jest.spyOn(dns, 'lookup');
    await sweep(platform, exampleCalls('bookinfo'));
    await sweepActions(platform, 'bookinfo');
    const places = connect.mock.calls.map(([to]) => JSON.stringify(to));
    expect(places.length).toBeGreaterThan(operations.length);
    expect(places.filter(to => !/127\.0\.0\.1|localhost|::1/.test(to))).toEqual(
      [],
    );
    const names = lookup.mock.calls.map(([name]) => name);
    expect(names.filter(name => name !== 'localhost')).toEqual([]);
    jest.restoreAllMocks();
  });

  it('are told of what hits them, and not by whom', async () => {
    await waitFor(async () => {
      expect(
        received.map(({ recipients }) => JSON.stringify(recipients)),
      ).toContainEqual(expect.stringContaining('group:default/bookinfo'));
    });
    const own = received.filter(({ recipients }) =>
      JSON.stringify(recipients).includes('group:default/bookinfo'),
    );
    expect(leaksOf(JSON.stringify(own))).toEqual([]);
    for (const [signal] of backend.signals.publish.mock.calls as unknown[][]) {
      expect(signal).toEqual({
        channel: 'spokes',
        recipients: { type: 'broadcast' },
        message: { revision: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
    }
  });
});
