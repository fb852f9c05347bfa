import {
  createExtensionTester,
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { flowLink } from './extensions/flowLink';
import { fleetPage } from './extensions/fleetPage';
import { homeCauses } from './extensions/homeCauses';
import { ingressCard } from './extensions/ingressCard';
import { searchResult } from './extensions/searchResult';
import { searchType } from './extensions/searchType';
import { spokeCard } from './extensions/spokeCard';
import { spokePage } from './extensions/spokePage';
import { spokesApi } from './extensions/spokesApi';
import { trafficFlow } from './extensions/trafficFlow';
import { spokesPlugin } from './plugin';
import { fixtures } from './testing/fixtures';
import { mockBackend } from './testing/mockBackend';
import { productpage } from './testing/productpage';

const server = setupServer();
registerMswTestHooks(server);

describe('spokes plugin', () => {
  it('provides its API and the card', () => {
    expect(spokesPlugin.getExtension('api:spokes')).toBeDefined();
    expect(
      spokesPlugin.getExtension('entity-card:spokes/ingress'),
    ).toBeDefined();
  });

  it('attaches the flow as a tab, on the same entities as the card', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const tester = createExtensionTester(trafficFlow).add(spokesApi);

    expect(tester.get(coreExtensionData.routePath)).toBe('/traffic-flow');
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Traffic flow',
    );
    expect(tester.get(EntityContentBlueprint.dataRefs.filterFunction)).toBe(
      createExtensionTester(ingressCard).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      ),
    );

    renderInTestApp(
      <EntityProvider entity={productpage}>
        {tester.reactElement()}
      </EntityProvider>,
      {
        features: [spokesPlugin],
        config: { backend: { baseUrl: 'http://localhost' } },
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('list', { name: 'Traffic flow' }),
    ).toBeInTheDocument();
  });

  it('attaches the card to entity pages, over the API of its own', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const tester = createExtensionTester(ingressCard).add(spokesApi);

    renderInTestApp(
      <EntityProvider entity={productpage}>
        {tester.reactElement()}
      </EntityProvider>,
      {
        features: [spokesPlugin],
        config: { backend: { baseUrl: 'http://localhost' } },
      },
    );

    expect(tester.get(coreExtensionData.reactElement)).toBeDefined();
    expect(await screen.findByText('Path clear')).toBeInTheDocument();
  });

  it('has a page for the fleet', () => {
    const tester = createExtensionTester(fleetPage);
    expect(tester.get(coreExtensionData.routePath)).toBe('/spokes');
    expect(tester.get(coreExtensionData.title)).toBe('Spokes');
  });

  it('shows a tab and a card on Resources that are spokes, and on nothing else', () => {
    const tab = createExtensionTester(spokePage).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    )!;
    const card = createExtensionTester(spokeCard).get(
      EntityCardBlueprint.dataRefs.filterFunction,
    )!;
    const resource = { ...productpage, kind: 'Resource' };
    const spoke = { ...resource, spec: { type: 'spoke' } };

    expect(tab(spoke)).toBe(true);
    expect(card(spoke)).toBe(true);
    expect(tab({ ...resource, spec: { type: 'hub' } })).toBe(false);
    expect(tab(productpage)).toBe(false);
  });

  it('shows the card on Components that name exposures, and on nothing else', () => {
    const filter = createExtensionTester(ingressCard).get(
      EntityCardBlueprint.dataRefs.filterFunction,
    )!;
    const named = {
      ...productpage,
      metadata: {
        ...productpage.metadata,
        annotations: { 'fitsync.io/exposures': 'a/b/c' },
      },
    };

    const byLabels = {
      ...productpage,
      metadata: {
        ...productpage.metadata,
        annotations: { 'backstage.io/kubernetes-id': 'shop' },
      },
    };

    expect(filter(named)).toBe(true);
    expect(filter(byLabels)).toBe(true);
    expect(filter(productpage)).toBe(false);
    expect(filter({ ...named, kind: 'System' })).toBe(false);
  });

  it('lets an app show it on every Component', () => {
    const filter = createExtensionTester(ingressCard, {
      config: { filter: { kind: 'component' } },
    }).get(EntityCardBlueprint.dataRefs.filterFunction)!;

    expect(filter(productpage)).toBe(true);
  });

  it('lets an app choose a short card, and its place', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const tester = createExtensionTester(ingressCard, {
      config: { variant: 'compact', type: 'info' },
    }).add(spokesApi);

    renderInTestApp(
      <EntityProvider entity={productpage}>
        {tester.reactElement()}
      </EntityProvider>,
      {
        features: [spokesPlugin],
        config: { backend: { baseUrl: 'http://localhost' } },
      },
    );

    expect(tester.get(EntityCardBlueprint.dataRefs.type)).toBe('info');
    expect(
      await screen.findByText('Nothing stands in the way.'),
    ).toBeInTheDocument();
  });

  it('has a widget for home pages, and shows what search finds of it', () => {
    const widget = createExtensionTester(homeCauses).get(
      HomePageWidgetBlueprint.dataRefs.widget,
    );
    expect(widget.title).toBe('Causes now that touch what you own');

    const { predicate } = createExtensionTester(searchResult).get(
      SearchResultListItemBlueprint.dataRefs.item,
    );
    const document = { title: '', text: '', location: '' };
    expect(predicate?.({ type: 'spokes', document })).toBe(true);
    expect(predicate?.({ type: 'techdocs', document })).toBe(false);
    expect(
      createExtensionTester(searchType).get(
        SearchFilterResultTypeBlueprint.dataRefs.resultType,
      ),
    ).toMatchObject({ value: 'spokes', name: 'Services on spokes' });
  });

  it('adds a way to the flow to the card "About", on the same entities', () => {
    const filter = createExtensionTester(flowLink).get(
      EntityIconLinkBlueprint.dataRefs.filterFunction,
    );
    expect(filter).toBe(
      createExtensionTester(ingressCard).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      ),
    );
  });
});
