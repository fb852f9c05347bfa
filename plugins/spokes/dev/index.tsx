import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createApiFactory,
  createFrontendModule,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import plugin, { spokesApiRef } from '../src';
import { ElsewherePage } from './ElsewherePage';
import { FixtureSpokesApi } from './FixtureSpokesApi';
import { SpokeStatesPage } from './SpokeStatesPage';
import { StatesPage } from './StatesPage';

const fixtureApi = plugin.getExtension('api:spokes').override({
  params: defineParams =>
    defineParams(
      createApiFactory({
        api: spokesApiRef,
        deps: {},
        factory: () => new FixtureSpokesApi(),
      }),
    ),
});

const statesPage = PageBlueprint.make({
  name: 'states',
  params: { path: '/', loader: async () => <StatesPage /> },
});

const spokeStatesPage = PageBlueprint.make({
  name: 'spoke-states',
  params: { path: '/spoke-states', loader: async () => <SpokeStatesPage /> },
});

const elsewherePage = PageBlueprint.make({
  name: 'elsewhere',
  params: { path: '/elsewhere', loader: async () => <ElsewherePage /> },
});

// Owners link to their page, which stands elsewhere.
const entityPage = PageBlueprint.make({
  name: 'entity',
  params: {
    path: '/catalog/:namespace/:kind/:name',
    routeRef: entityRouteRef,
    loader: async () => <p>The catalog's page of the entity.</p>,
  },
});

const templateRef = createRouteRef({ params: ['namespace', 'templateName'] });
const templatePage = PageBlueprint.make({
  name: 'template',
  params: {
    path: '/create/templates/:namespace/:templateName',
    routeRef: templateRef,
    loader: async () => <p>The form of the template.</p>,
  },
});

createDevApp({
  bindRoutes: ({ bind }) =>
    bind(plugin.externalRoutes, { templateLink: templateRef }),
  features: [
    plugin.withOverrides({ extensions: [fixtureApi] }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        statesPage,
        spokeStatesPage,
        elsewherePage,
        entityPage,
        templatePage,
      ],
    }),
  ],
});
