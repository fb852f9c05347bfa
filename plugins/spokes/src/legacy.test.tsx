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
  HomeSpokesCauses,
  isSpokesAvailable,
  SpokesFleetPage,
  SpokesSearchResultListItem,
  spokesApiRef,
  spokesPlugin,
} from './legacy';
import { fixtures } from './testing/fixtures';
import { found } from './testing/found';
import { mockBackend } from './testing/mockBackend';
import { overviews } from './testing/overviews';
import { ownCauses } from './testing/ownCauses';
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

  it('shows the same widget on a home page, and the same result of a search', async () => {
    server.use(
      http.get('http://localhost/api/spokes/causes', () =>
        HttpResponse.json(ownCauses.troubled),
      ),
    );
    const client = new SpokesClient({
      discoveryApi: mockApis.discovery({ baseUrl: 'http://localhost' }),
      fetchApi: { fetch },
    });

    await renderInTestApp(
      <TestApiProvider apis={[[spokesApiRef, client]]}>
        <HomeSpokesCauses />
        <ul>
          <SpokesSearchResultListItem result={found} />
        </ul>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );

    // Outside of its page, nobody knows where the tab stands in this system: it leads to the entity.
    expect(
      await screen.findByRole('link', {
        name: 'The hub has no route to the spoke',
      }),
    ).toHaveAttribute('href', '/catalog/default/component/podinfo');
    expect(
      await screen.findByRole('link', { name: 'shop.example.com/cart' }),
    ).toHaveAttribute('href', found.location);
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
