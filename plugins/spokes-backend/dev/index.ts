import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { collectorsServiceRef } from '../src/tasks';
import { freshFacts } from '../src/__testUtils__/freshFacts';
import { handMadeCollectors } from '../src/__testUtils__/handMadeCollectors';
import {
  component,
  referenceConfig,
} from '../src/__testUtils__/referenceConfig';

/*
 * The plugin alone, on the facts of the reference scenario: `yarn start`, then
 * curl http://localhost:7007/api/spokes/entities/component/default/productpage/ingress
 */
const backend = createBackend();

backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 7007 },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      spokes: referenceConfig,
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      component('productpage', 'fitsync-prod-spoke/default/productpage'),
      component('podinfo', 'fitsync-stage-spoke/demo/podinfo'),
    ],
  }),
);
backend.add(
  createServiceFactory({
    service: collectorsServiceRef,
    deps: {},
    factory: () => handMadeCollectors(freshFacts).collectors,
  }),
);
backend.add(import('../src'));

backend.start();
