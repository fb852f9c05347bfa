import request from 'supertest';
import { z } from 'zod';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { hostileTexts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { uniqBy } from 'lodash';
import { askAgent } from './__testUtils__/askAgent';
import { exampleActions } from './__testUtils__/exampleActions';
import { exampleCalls } from './__testUtils__/exampleCalls';
import { freshFacts, nameEntity } from './__testUtils__/freshFacts';
import { component, referenceConfig } from './__testUtils__/referenceConfig';
import { startSpokesBackend } from './__testUtils__/startSpokesBackend';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { spec } from './schema/openapi';

/*
 * Rule 11 of the threat model: whatever an operation or action is sent, it says what is wrong with it. None fails, hangs,
 * or says more than a line of it back.
 */

jest.setTimeout(120_000);

const databases = createTestDatabases();

const nested = (levels: number): unknown =>
  JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

/** What a field may be sent instead of what it is for. */
const hostile: unknown[] = [
  null,
  [],
  -1,
  1e308,
  nested(1_000),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":1}}'),
  'a'.repeat(200_000),
  '(a+)+$',
  'a\0b\n\u001b[31m\u202e',
  '../../etc/passwd',
];

const parameterSchema = z.looseObject({ name: z.string(), in: z.string() });

/** Names of what an operation takes as its query. */
function queryOf(path: string, method: string): string[] {
  const operations: Record<string, Record<string, unknown>> = spec.paths;
  const operation = z
    .looseObject({ parameters: z.array(parameterSchema).default([]) })
    .parse(operations[path][method]);
  return operation.parameters
    .filter(one => one.in === 'query')
    .map(({ name }) => name);
}

/** The same object with each of its fields, and of those of `values`, in turn replaced. */
function* replaced(body: object, by: unknown): Iterable<object> {
  for (const [key, value] of Object.entries(body)) {
    yield { ...body, [key]: by };
    if (key !== 'values') continue;
    for (const inner of replaced(value, by)) yield { ...body, values: inner };
  }
}

describe('a backend that is asked anything', () => {
  let backend: Awaited<ReturnType<typeof startSpokesBackend>>;
  beforeAll(async () => {
    backend = await startSpokesBackend({
      knex: await databases.init('SQLITE_3'),
      facts: () => {
        const facts = freshFacts();
        nameEntity(facts, 'productpage', 'component:default/bookinfo');
        return facts;
      },
      entities: [
        component('bookinfo', 'fitsync-prod-spoke/default/productpage'),
      ],
      config: {
        ...referenceConfig,
        rateLimits: { costlyPerMinute: 1_000_000 },
      },
      rootConfig: { backend: { actions: { pluginSources: ['spokes'] } } },
      features: [
        mcpPlugin,
        actionsRegistryServiceFactory,
        actionsServiceFactory,
      ],
    });
  });
  afterAll(() => backend.stop());

  const calls = uniqBy(exampleCalls('bookinfo'), ({ id, body }) =>
    JSON.stringify([id, body && 'change' in body && body.change]),
  );
  const strange = (
    id: string,
    asked: unknown,
    { status, text }: request.Response,
  ) =>
    // 503 is what a preview says of a cluster that cannot tell.
    status === 503 || (status < 500 && text.length < 200_000)
      ? []
      : [
          {
            id,
            asked: JSON.stringify(asked)?.slice(0, 200),
            status,
            text: text.slice(0, 400),
          },
        ];

  it('refuses a body that is none of its kind', async () => {
    const found = [];
    for (const { id, method, path, body } of calls) {
      if (!body) continue;
      for (const by of hostile) {
        for (const sent of replaced(body, by)) {
          const answer = await request(backend.server)
            [method](`/api/spokes${path}`)
            .set('content-type', 'application/json')
            .send(JSON.stringify(sent));
          found.push(...strange(id, sent, answer));
        }
      }
    }
    const values = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const deep = await request(backend.server)
      .post('/api/spokes/preview')
      .set('content-type', 'application/json')
      .send(`{"change":"expose-service","values":{"name":${values}}}`);
    found.push(...strange('Preview', 'depth', deep));
    expect(found).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('refuses a query and a name that is none', async () => {
    const found = [];
    const texts = [
      ...hostileTexts.filter((text, at) => at % 9 === 0 && text !== '\ud800'),
      '(a+)+$',
      '%',
      'a\0b',
      '__proto__',
      'a'.repeat(3_000),
    ];
    for (const { id, method, path } of calls) {
      const shape = Object.keys(spec.paths).find(one =>
        new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
      );
      for (const name of queryOf(shape ?? '', method)) {
        for (const text of texts) {
          const answer = await request(backend.server)
            [method](`/api/spokes${path}`)
            .query({ [name]: text });
          found.push(...strange(id, [name, text], answer));
        }
      }
      if (!shape?.includes('{name}')) continue;
      for (const text of texts) {
        const at = path.replace(/bookinfo|fitsync-prod-spoke|fitsync-hub/, () =>
          encodeURIComponent(text),
        );
        const answer = await request(backend.server)
          [method](`/api/spokes${at}`)
          .send({});
        found.push(...strange(id, at, answer));
      }
    }
    expect(found).toEqual([]);
  });

  it('refuses what agents send', async () => {
    const agent = askAgent(backend.server);
    for (const [name, inputs] of Object.entries(exampleActions)) {
      const [input] = inputs('bookinfo');
      for (const by of hostile.slice(-6)) {
        for (const sent of replaced(input, by)) {
          const { text } = await agent.call(name, sent);
          expect([name, text.length < 50_000]).toEqual([name, true]);
        }
      }
    }
  });
});
