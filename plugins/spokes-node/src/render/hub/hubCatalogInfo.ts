import type { Entity } from '@backstage/catalog-model';
import { HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';

/** The hub as a Resource of the catalog. */
export const hubCatalogInfo = (hub: HubBlueprint): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: hub.name,
    ...(hub.description && { description: hub.description }),
  },
  spec: { type: 'hub', owner: hub.owner },
});
