import { createApiRef } from '@backstage/frontend-plugin-api';
import { SpokesApi } from '@fitsync/backstage-plugin-spokes-common';

/**
 * What the plugin asks the spokes backend.
 *
 * @public
 */
export const spokesApiRef = createApiRef<SpokesApi>({
  id: 'plugin.spokes.api',
});
