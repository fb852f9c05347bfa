import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { ReactElement } from 'react';
import { SWRConfig } from 'swr';
import { spokesApiRef } from '../api/spokesApiRef';
import {
  fleetLinkRef,
  spokeLinkRef,
  templateLinkRef,
  trafficFlowLinkRef,
} from '../routes';

/** A page of the plugin in an app, over the real client; answers come from the wire. */
export function renderPage(
  element: ReactElement,
  options: { search?: string; entity?: Entity } = {},
) {
  const { search = '', entity } = options;
  window.history.replaceState(null, '', `/${search}`);
  const discoveryApi = mockApis.discovery({ baseUrl: 'http://localhost' });
  const client = new SpokesClient({ discoveryApi, fetchApi: { fetch } });
  return renderInTestApp(
    // A cache of its own, without the pauses that join requests.
    <SWRConfig
      value={{
        provider: () => new Map(),
        dedupingInterval: 0,
        focusThrottleInterval: 0,
      }}
    >
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
    </SWRConfig>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/create/templates/:namespace/:templateName': templateLinkRef,
        '/spoke': spokeLinkRef,
        '/spokes': fleetLinkRef,
        '/flow': trafficFlowLinkRef,
      },
      apis: [[spokesApiRef, client]],
    },
  );
}
