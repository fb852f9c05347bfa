import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import plugin from '../src';

const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: entityRouteRef,
    loader: async () => <p>The catalog's page of the entity.</p>,
  },
});

// The plugin as it is, over its real client; `npm run bench -- fleet-page` answers as a backend of a large fleet would.
createDevApp({
  features: [
    plugin,
    createFrontendModule({ pluginId: 'app', extensions: [entityPage] }),
  ],
});
