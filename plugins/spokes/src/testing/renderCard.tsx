import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { SWRConfig } from 'swr';
import { spokesApiRef } from '../api/spokesApiRef';
import { ReactElement } from 'react';
import { IngressCard } from '../components/IngressCard';
import { trafficFlowLinkRef } from '../routes';
import { productpage } from './productpage';

/** The card in an app, over the real client; answers come from the wire. */
export function renderCard(options: RenderOptions = {}) {
  return renderOfEntity(<IngressCard />, options);
}

interface RenderOptions {
  mayRefresh?: boolean;
  signals?: SignalApi;
  /** Where the tab "Traffic flow" stands; nowhere by default. */
  flowAt?: string;
}

/** Something of an entity's page in an app, as `renderCard` does. */
export function renderOfEntity(
  element: ReactElement,
  options: RenderOptions = {},
) {
  const { mayRefresh = true, signals, flowAt } = options;
  const discoveryApi = mockApis.discovery({ baseUrl: 'http://localhost' });
  const client = new SpokesClient({ discoveryApi, fetchApi: { fetch } });
  const authorize = mayRefresh ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return renderInTestApp(
    // A cache of its own, without the pauses that join requests.
    <SWRConfig
      value={{
        provider: () => new Map(),
        dedupingInterval: 0,
        focusThrottleInterval: 0,
      }}
    >
      <EntityProvider entity={productpage}>{element}</EntityProvider>
    </SWRConfig>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(flowAt && { [flowAt]: trafficFlowLinkRef }),
      },
      apis: [
        [spokesApiRef, client],
        [permissionApiRef, mockApis.permission({ authorize })],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ],
    },
  );
}
