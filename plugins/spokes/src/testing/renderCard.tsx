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
import { IngressCard } from '../components/IngressCard';
import { productpage } from './productpage';

/** The card in an app, over the real client; answers come from the wire. */
export function renderCard(
  options: { mayRefresh?: boolean; signals?: SignalApi } = {},
) {
  const { mayRefresh = true, signals } = options;
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
      <EntityProvider entity={productpage}>
        <IngressCard />
      </EntityProvider>
    </SWRConfig>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [spokesApiRef, client],
        [permissionApiRef, mockApis.permission({ authorize })],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ],
    },
  );
}
