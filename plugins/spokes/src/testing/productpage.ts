import { Entity } from '@backstage/catalog-model';

/** The entity that the fixtures are about. */
export const productpage: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'productpage', namespace: 'default' },
};
