import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { TracedPage } from '@fitsync/backstage-plugin-spokes-common';
import { Router } from 'express';
import request from 'supertest';
import searchModuleSpokes from './index';

const line = (service: string) => ({
  exposure: { spoke: 'prod', namespace: 'shop', service },
  verdict: 'reachable' as const,
  since: '2026-11-20T08:00:00Z',
  url: `https://shop.example.com/${service}`,
  warnings: 0,
  observedAt: '2026-11-20T10:00:00Z',
  entityRef: `component:default/${service}`,
});
const page: TracedPage = {
  items: [line('ours'), line('foreign-secret')],
  matching: 2,
};

/** Stands for the spokes backend, on the wire. */
const spokes = createBackendPlugin({
  pluginId: 'spokes',
  register: env =>
    env.registerInit({
      deps: { http: coreServices.httpRouter },
      async init({ http }) {
        const router = Router();
        router.get('/traced', (_req, res) => res.json(page));
        http.use(router);
      },
    }),
});

/** A policy under which a caller sees the traces of one component. */
const onlyOurs = mockServices.permissions.mock({
  authorizeConditional: async requests =>
    requests.map(() => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
    })),
  authorize: async requests =>
    requests.map(asked => ({
      result:
        'resourceRef' in asked && asked.resourceRef === 'component:default/ours'
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
});

describe('searchModuleSpokes', () => {
  it('finds what the caller may see, and nothing of another tenant', async () => {
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleSpokes,
        spokes,
        onlyOurs.factory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
      ],
    });
    await scheduler.triggerTask('search_index_spokes');
    const find = async (term: string) => {
      const { body } = await request(server)
        .get('/api/search/query')
        .query({ term });
      return body.results;
    };

    const found = await find('shop');
    expect(found).toHaveLength(1);
    expect(found[0].document).toMatchObject({
      title: 'shop.example.com/ours',
    });
    expect(await find('foreign-secret')).toEqual([]);
  });
});
