import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
  mockApis,
} from '@backstage/test-utils';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  EntityIngressCard,
  EntityTrafficFlowContent,
  isSpokesAvailable,
  SpokesFleetPage,
  spokesApiRef,
  spokesPlugin,
} from './legacy';
import { fixtures } from './testing/fixtures';
import { mockBackend } from './testing/mockBackend';
import { overviews } from './testing/overviews';
import { productpage } from './testing/productpage';
import { routeTo } from './testing/routeTo';

const server = setupServer();
registerMswTestHooks(server);

describe('legacy', () => {
  it('shows the same card in an app on core-plugin-api', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const client = new SpokesClient({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost' }),
      fetchApi: { fetch },
    });

    await renderInTestApp(
      <TestApiProvider
        apis={[
          [spokesApiRef, client],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={productpage}>
          <EntityIngressCard />
        </EntityProvider>
      </TestApiProvider>,
    );

    expect(await screen.findByText('Path clear')).toBeInTheDocument();
  });

  it('shows the same flow', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    const client = new SpokesClient({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost' }),
      fetchApi: { fetch },
    });

    await renderInTestApp(
      <TestApiProvider
        apis={[
          [spokesApiRef, client],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={productpage}>
          {routeTo('/flow', <EntityTrafficFlowContent />)}
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/flow'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );

    expect(
      await screen.findByRole('list', { name: 'Traffic flow' }),
    ).toBeInTheDocument();
  });

  it('shows the same fleet, under a header of its own', async () => {
    server.use(
      http.get('http://localhost/api/spokes/overview', () =>
        HttpResponse.json(overviews.calm),
      ),
    );
    const client = new SpokesClient({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost' }),
      fetchApi: { fetch },
    });

    await renderInTestApp(
      <TestApiProvider
        apis={[
          [spokesApiRef, client],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        {routeTo('/spokes', <SpokesFleetPage />)}
      </TestApiProvider>,
      {
        routeEntries: ['/spokes'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );

    expect(
      await screen.findByRole('heading', { name: 'Spokes' }),
    ).toBeInTheDocument();
    expect(await screen.findByText(/No cause known/)).toBeInTheDocument();
  });

  it('brings the API along', () => {
    expect([...spokesPlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.spokes.api',
    ]);
  });

  it.each([
    [{ 'fitsync.io/exposures': 'a/b/c' }, true],
    [{}, false],
    [undefined, false],
  ])(
    'knows from the annotations %j whether there is a card: %s',
    (annotations, available) => {
      const entity = {
        ...productpage,
        metadata: { ...productpage.metadata, annotations },
      };
      expect(isSpokesAvailable(entity)).toBe(available);
    },
  );
});
