import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_SPOKE,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/** The spoke as a Resource of the catalog; its live status is joined when it is read. */
export const spokeCatalogInfo = (spoke: SpokeBlueprint): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: spoke.name,
    ...(spoke.description && { description: spoke.description }),
    annotations: { [ANNOTATION_SPOKE]: spoke.name },
  },
  spec: {
    type: 'spoke',
    owner: spoke.owner,
    dependsOn: [`resource:default/${spoke.hub}`],
  },
});
