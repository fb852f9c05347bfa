import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { useCallback } from 'react';
import { trafficFlowLinkRef } from '../../routes';

/**
 * Tells where the flow of an exposure stands, from outside of its entity's page; nowhere in an app without that tab, or of
 * the older system, where only a page itself knows its tabs.
 */
export function useFlowHref(): (
  entityRef: string,
  target: { exposure: ExposureRef; hop?: string },
) => string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const entityPath = useRouteRef(entityRouteRef);
  return useCallback(
    (entityRef, { exposure, hop }) => {
      const sourcePath = entityPath(parseEntityRef(entityRef));
      const path = routes?.resolve(trafficFlowLinkRef, { sourcePath })?.();
      if (!path) return undefined;
      const query = new URLSearchParams({
        exposure: formatExposureRef(exposure),
        ...(hop && { hop }),
      });
      return `${path}?${query}`;
    },
    [routes, entityPath],
  );
}
