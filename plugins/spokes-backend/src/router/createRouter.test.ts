import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  adoptionSchema,
  entityIngressSchema,
  ExposureRef,
  spokesPermissions,
} from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import {
  emptyOverview,
  emptyOwnCauses,
  emptySpoke,
} from '../__testUtils__/emptyViews';
import { operations } from '../__testUtils__/operations';
import { productpage } from '../__testUtils__/traces';
import { component, referenceConfig } from '../__testUtils__/referenceConfig';
import { WorkInProgress } from '../WorkInProgress';
import { createRouter } from './createRouter';

const ingressPath = '/entities/component/default/bookinfo/ingress';
const refreshPath = '/entities/component/default/bookinfo/refresh';
const empty = {
  entityRef: 'component:default/bookinfo',
  revision: 'r',
  refreshSeconds: 1,
  exposures: [],
  problems: [],
};
const preview = {
  files: [],
  diff: '',
  conflicts: [],
  baseBranch: 'main',
  branch: 'b',
};

const unread = {
  message: 'unknown: no cluster credential',
  action: 'No cluster credential: set serviceAccountToken',
  block: 'kubernetes: {}',
};

function createApp(options: { denied?: string[] } = {}) {
  const denied = new Set(options.denied);
  const resultOf = ({ name }: { name: string }) =>
    denied.has(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({ result: resultOf(permission) })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => ({ result: resultOf(permission) })),
  });
  const catalog = catalogServiceMock({
    entities: [component('bookinfo', 'fitsync-prod-spoke/default/productpage')],
  });
  const getEntityByRef = jest.spyOn(catalog, 'getEntityByRef');
  const parts = {
    ingress: {
      read: jest.fn(async () => empty),
      confirmed: jest.fn(async (): Promise<ExposureRef[]> => [productpage]),
    },
    refresher: {
      refresh: jest.fn(async () => ({ status: 'started' as const })),
    },
    previewer: { preview: jest.fn(async () => preview) },
    fixes: { read: jest.fn(async () => []) },
    limit: { take: jest.fn(async (_: unknown, _points?: number) => {}) },
    forms: {
      availability: jest.fn(async () => ({
        name: { free: true, message: 'free' },
        path: { free: true, message: 'free' },
      })),
      cidr: jest.fn(async () => ({ cidr: '10.3.0.0/16', taken: [] })),
      exposures: jest.fn(async () => []),
      fleet: jest.fn(async () => ({ hubs: [], spokes: [], unread: [] })),
      fleetWithContent: jest.fn(async () => ({
        view: { hubs: [], spokes: [], unread: [] },
        fleets: { fleets: [], unread: [] },
      })),
      hubs: jest.fn(async () => []),
    },
    history: {
      ofEntity: jest.fn(async () => ({ items: [] })),
      ofFleet: jest.fn(async () => ({ items: [] })),
    },
    muter: {
      mute: jest.fn(async () => ({ spoke: 'a' })),
      unmute: jest.fn(async () => ({ spoke: 'a' })),
    },
    ownCauses: { read: jest.fn(async () => emptyOwnCauses) },
    overview: {
      overview: jest.fn(async () => emptyOverview),
      traced: jest.fn(async () => ({ items: [], matching: 0 })),
    },
    spokes: {
      read: jest.fn(async () => emptySpoke),
      exposures: jest.fn(async () => ({ items: [], matching: 0 })),
    },
    evaluation: {
      freshIndex: jest.fn(async () => createFactsIndex(referenceFacts())),
    },
  };
  const app = express();
  app.use(
    createRouter({
      ...parts,
      config: fixedConfig({ spokes: referenceConfig }),
      httpAuth: mockServices.httpAuth(),
      permissions,
      catalog,
      work: new WorkInProgress(),
      setupOf: cluster =>
        cluster === 'fitsync-stage-spoke' ? unread : undefined,
      status: () => ({
        configured: true,
        message: '2 spokes',
        sources: [
          {
            kind: 'aws',
            name: '111111111111/us-east-2',
            state: 'ok',
            calls: 1,
          },
        ],
      }),
    }),
  );
  app.use(mockErrorHandler());
  return { app, permissions, getEntityByRef, ...parts };
}

const methodSchema = z.enum(['get', 'post', 'delete']);

describe('createRouter', () => {
  it('denies before anything is looked up', async () => {
    const { app, getEntityByRef, ingress, evaluation } = createApp({
      denied: ['spokes.trace.read'],
    });
    const response = await request(app).get(ingressPath);

    expect(response.status).toBe(403);
    expect(response.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: 'This needs the permission spokes.trace.read',
    });
    expect(getEntityByRef).not.toHaveBeenCalled();
    expect(ingress.read).not.toHaveBeenCalled();
    expect(evaluation.freshIndex).not.toHaveBeenCalled();
  });

  it('describes a hub with its spokes, and no hub that is not configured', async () => {
    const { app } = createApp();
    const { body } = await request(app).get('/hubs/fitsync-hub/adoption');
    expect(adoptionSchema.parse(body)).toMatchObject({
      hubs: [{ name: 'fitsync-hub' }],
      spokes: [{ name: 'fitsync-prod-spoke' }, { name: 'fitsync-stage-spoke' }],
    });
    const { status } = await request(app).get('/hubs/nowhere/adoption');
    expect(status).toBe(404);
  });

  const needs: [string[], 'get' | 'post' | 'delete', string][] = [
    [['spokes.trace.read'], 'get', ingressPath],
    [['spokes.trace.read'], 'post', refreshPath],
    [['spokes.trace.refresh'], 'post', refreshPath],
    [['spokes.exposure.propose', 'spokes.spoke.propose'], 'get', '/spokes'],
    [['spokes.exposure.propose'], 'post', '/availability'],
    [['spokes.exposure.propose'], 'get', '/exposures'],
    [['spokes.spoke.propose'], 'get', '/hubs'],
    [['spokes.spoke.propose'], 'get', '/hubs/fitsync-hub/adoption'],
    [['spokes.fleet.read'], 'get', '/hubs/fitsync-hub/adoption'],
    [['spokes.spoke.propose'], 'post', '/cidr'],
    [['spokes.exposure.propose', 'spokes.spoke.propose'], 'post', '/preview'],
    [['spokes.fleet.read'], 'get', '/fleet'],
    [['spokes.fleet.read'], 'get', '/overview'],
    [['spokes.fleet.read', 'spokes.trace.read'], 'get', '/causes'],
    [['spokes.fleet.read'], 'get', '/traced'],
    [['spokes.fleet.read'], 'get', '/addresses'],
    [['spokes.fleet.read'], 'get', '/transitions'],
    [['spokes.spoke.mute'], 'post', '/spokes/a/mute'],
    [['spokes.spoke.mute'], 'delete', '/spokes/a/mute'],
    [['spokes.trace.read'], 'get', '/entities/component/default/a/history'],
    [['spokes.trace.read'], 'get', '/entities/component/default/a/callers'],
    [['spokes.trace.read'], 'get', '/entities/component/default/a/fixes'],
    [['spokes.fleet.read', 'spokes.trace.read'], 'get', '/spokes/a'],
    [['spokes.fleet.read', 'spokes.trace.read'], 'get', '/spokes/a/exposures'],
    [['spokes.fleet.read'], 'get', '/a-route-that-no-one-thought-of'],
  ];
  it('has a line of them for every operation', () => {
    const said = needs.map(([, method, path]) => `${method} ${path}`);
    const missing = operations.filter(({ id, method, path }) => {
      const pattern = path.replace(/\{\w+\}/g, '[^/]+');
      const line = new RegExp(`^${method} ${pattern}$`);
      return id !== 'GetStatus' && !said.some(one => line.test(one));
    });
    expect(missing).toEqual([]);
  });

  it.each(needs)(
    'without %j refuses to %s %s',
    async (denied, method, path) => {
      const { app, refresher, previewer, fixes, forms, evaluation } = createApp(
        { denied: [...denied] },
      );
      await request(app)[method](path).expect(403);
      expect(refresher.refresh).not.toHaveBeenCalled();
      expect(previewer.preview).not.toHaveBeenCalled();
      expect(fixes.read).not.toHaveBeenCalled();
      Object.values(forms).forEach(form => expect(form).not.toHaveBeenCalled());
      expect(evaluation.freshIndex).not.toHaveBeenCalled();
    },
  );

  const asked = operations.map(
    ({ id, method, path }) =>
      [
        id,
        methodSchema.parse(method),
        path
          .replace('{kind}/{namespace}/{name}', 'component/default/bookinfo')
          .replace('{name}', 'fitsync-prod-spoke'),
      ] as const,
  );
  it.each(asked.filter(([id]) => id !== 'GetStatus'))(
    'answers nothing to %s without any permission',
    async (_, method, path) => {
      const { app, permissions } = createApp({
        denied: spokesPermissions.map(({ name }) => name),
      });
      const { body } = await request(app)[method](path).expect(403);
      expect(body.error.message).toMatch(/^This needs the permission spokes\./);
      expect(permissions.authorize).toHaveBeenCalledTimes(1);
    },
  );

  /** Of what a user may ask for in a minute; whatever is not named here comes from what is known already. */
  const costs: Record<string, number> = {
    Refresh: 4,
    Preview: 4,
    GetAdoption: 4,
    GetFixes: 1,
    GetCallers: 1,
    CheckAvailability: 1,
    NextCidr: 1,
  };
  it('takes from the user what each operation costs', async () => {
    const { app, limit } = createApp();
    for (const [id, method, path] of asked) {
      limit.take.mockClear();
      await request(app)[method](path);
      const taken = limit.take.mock.calls.map(([, points]) => points);
      expect([id, taken]).toEqual([id, id in costs ? [costs[id]] : []]);
    }
  });

  it.each(['spokes.exposure.propose', 'spokes.spoke.propose'])(
    'lists spokes and previews with %s alone',
    async allowed => {
      const { app, previewer } = createApp({
        denied: spokesPermissions
          .map(({ name }) => name)
          .filter(name => name !== allowed),
      });
      await request(app).get('/spokes').expect(200);
      await request(app)
        .post('/preview')
        .send({ change: 'create-hub', values: {} })
        .expect(200);
      expect(previewer.preview).toHaveBeenCalledTimes(1);
    },
  );

  it('asks for the permission on the very entity, as the caller', async () => {
    const { app, permissions } = createApp();
    await request(app)
      .get('/entities/Component/Default/Bookinfo/ingress')
      .set('authorization', mockCredentials.user.header('user:default/ann'))
      .expect(200);

    expect(permissions.authorize).toHaveBeenCalledWith(
      [
        expect.objectContaining({
          permission: expect.objectContaining({ name: 'spokes.trace.read' }),
          resourceRef: 'component:default/bookinfo',
        }),
      ],
      { credentials: mockCredentials.user('user:default/ann') },
    );
  });

  it('reads again what the cluster confirms, and nothing for a mere claim', async () => {
    const { app, ingress, refresher } = createApp();
    await request(app).post(refreshPath).expect(200, { status: 'started' });
    expect(refresher.refresh).toHaveBeenCalledWith([productpage]);

    ingress.confirmed.mockResolvedValue([]);
    const { body } = await request(app).post(refreshPath).expect(409);
    expect(body.error.message).toBe(
      "Nothing was read: no live Service confirms what component:default/bookinfo claims. Add the annotation 'fitsync.io/entity: component:default/bookinfo' to its Service, then try again",
    );
    expect(refresher.refresh).toHaveBeenCalledTimes(1);
  });

  it('refuses who is not signed in', async () => {
    const { app, ingress } = createApp();
    await request(app)
      .get(ingressPath)
      .set('authorization', mockCredentials.none.header())
      .expect(401);
    expect(ingress.read).not.toHaveBeenCalled();
  });

  it('answers what the document says', async () => {
    const { app, ingress } = createApp();
    const { body } = await request(app).get(ingressPath).expect(200);
    expect(entityIngressSchema.parse(body)).toEqual(empty);
    expect(ingress.read).toHaveBeenCalledWith(expect.anything(), {
      fleet: true,
    });
  });

  it('passes on whose evidence is asked for', async () => {
    const { app, ingress } = createApp();
    await request(app)
      .get(ingressPath)
      .query({ evidence: 'prod/shop/cart' })
      .expect(200);
    expect(ingress.read).toHaveBeenCalledWith(expect.anything(), {
      fleet: true,
      evidence: 'prod/shop/cart',
    });
  });

  it('says that there is no such entity', async () => {
    const { app } = createApp();
    const { body } = await request(app)
      .get('/entities/component/default/other/ingress')
      .expect(404);
    expect(body.error.message).toBe(
      "No entity is named 'component:default/other'",
    );
  });

  it('keeps accounts and clusters from who may not see the fleet', async () => {
    const { body } = await request(
      createApp({ denied: ['spokes.fleet.read'] }).app,
    ).get('/status');
    expect(body).toEqual({
      configured: true,
      message: '2 spokes',
      sources: [],
    });
    const all = await request(createApp().app).get('/status');
    expect(all.body.sources).toHaveLength(1);
  });

  it('lists the spokes with the names of their load balancers', async () => {
    const { body } = await request(createApp().app).get('/spokes').expect(200);
    expect(body.items).toEqual([
      {
        name: 'fitsync-prod-spoke',
        hub: 'fitsync-hub',
        region: 'us-east-2',
        nlbDnsName: expect.stringContaining('.elb.'),
        repoUrl: 'git.example.com?owner=fitsync&repo=fleet',
      },
      expect.objectContaining({ name: 'fitsync-stage-spoke', setup: unread }),
    ]);
    const { body: plain } = await request(
      createApp({ denied: ['spokes.fleet.read'] }).app,
    ).get('/spokes');
    const { block: _, ...shown } = unread;
    expect(plain.items[1].setup).toEqual(shown);
  });

  it('asks the forms as the caller, who may or may not see the fleet', async () => {
    const question = {
      spoke: 'fitsync-prod-spoke',
      namespace: 'shop',
      service: 'shop',
      host: 'shop.example.com',
      path: '/shop',
    };
    for (const fleet of [true, false]) {
      const { app, forms } = createApp({
        denied: fleet ? [] : ['spokes.fleet.read'],
      });
      await request(app).post('/availability').send(question).expect(200);
      expect(forms.availability).toHaveBeenCalledWith(
        question,
        expect.objectContaining({ credentials: expect.anything(), fleet }),
      );
      await request(app)
        .post('/cidr')
        .send({ hub: 'fitsync-hub', size: 16 })
        .expect(200, { cidr: '10.3.0.0/16', taken: [] });
      expect(forms.cidr).toHaveBeenCalledWith(
        { hub: 'fitsync-hub', size: 16 },
        expect.objectContaining({ fleet }),
      );
      await request(app).get('/hubs').expect(200, { items: [] });
      await request(app).get('/exposures').expect(200, { items: [] });
    }
  });

  it('refuses a body of another shape, naming the field', async () => {
    const { body } = await request(createApp().app)
      .post('/availability')
      .send({ spoke: 'fitsync-prod-spoke' })
      .expect(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('namespace'),
    });
  });

  it('refuses more than 1 MiB', async () => {
    const { app, previewer } = createApp();
    const values = { service: 'a'.repeat(1024 * 1024) };
    await request(app)
      .post('/preview')
      .send({ change: 'expose-service', values })
      .expect(413);
    expect(previewer.preview).not.toHaveBeenCalled();
  });

  it('serves its own description', async () => {
    const { body } = await request(createApp().app)
      .get('/openapi.json')
      .expect(200);
    expect(Object.keys(body.paths)).toEqual([
      '/status',
      '/entities/{kind}/{namespace}/{name}/ingress',
      '/entities/{kind}/{namespace}/{name}/refresh',
      '/entities/{kind}/{namespace}/{name}/history',
      '/entities/{kind}/{namespace}/{name}/callers',
      '/entities/{kind}/{namespace}/{name}/fixes',
      '/transitions',
      '/spokes',
      '/spokes/{name}',
      '/spokes/{name}/exposures',
      '/spokes/{name}/mute',
      '/overview',
      '/causes',
      '/traced',
      '/addresses',
      '/availability',
      '/hubs',
      '/hubs/{name}/adoption',
      '/exposures',
      '/fleet',
      '/cidr',
      '/preview',
    ]);
  });
});
