import { createDevApp } from '@backstage/dev-utils';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityIngressCard,
  EntitySpokeCard,
  EntitySpokeContent,
  EntityTrafficFlowContent,
  spokesApiRef,
  SpokesFleetPage,
  spokesPlugin,
} from '../src/legacy';
import { FixtureSpokesApi } from './FixtureSpokesApi';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'podinfo' },
};

const spoke = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'fitsync-prod-spoke' },
  spec: { type: 'spoke' },
};

// Owners link to their page, which stands elsewhere.
const EntityPage = createPlugin({ id: 'entities' }).provide(
  createRoutableExtension({
    name: 'EntityPage',
    mountPoint: entityRouteRef,
    component: async () => () => <p>The catalog's page of the entity.</p>,
  }),
);

// An app on `@backstage/core-plugin-api`, with the same parts over the same answers:
// yarn workspace @fitsync/backstage-plugin-spokes start --entrypoint dev/legacy
createDevApp()
  .registerPlugin(spokesPlugin)
  .registerApi(
    createApiFactory({
      api: spokesApiRef,
      deps: {},
      factory: () => new FixtureSpokesApi(),
    }),
  )
  .addPage({
    title: 'Card',
    path: '/',
    element: (
      <EntityProvider entity={entity}>
        <EntityIngressCard />
        <EntityIngressCard variant="compact" />
      </EntityProvider>
    ),
  })
  .addPage({
    title: 'Flow',
    path: '/flow',
    element: (
      <EntityProvider entity={entity}>
        <EntityTrafficFlowContent />
      </EntityProvider>
    ),
  })
  .addPage({ title: 'Fleet', path: '/spokes', element: <SpokesFleetPage /> })
  .addPage({
    title: 'Spoke',
    path: '/spoke',
    element: (
      <EntityProvider entity={spoke}>
        <EntitySpokeCard />
        <EntitySpokeContent />
      </EntityProvider>
    ),
  })
  .addPage({
    path: '/catalog/:namespace/:kind/:name',
    element: <EntityPage />,
  })
  .render();
