import { Entity } from '@backstage/catalog-model';
import { readEntityBinding } from '@fitsync/backstage-plugin-spokes-common';

/**
 * Whether an entity names exposures, or by Backstage's annotations for Kubernetes the Services that it consists of, and so
 * has something to show on the Ingress card.
 *
 * @public
 */
export function isSpokesAvailable(entity: Entity): boolean {
  return readEntityBinding(entity.metadata.annotations).kind !== 'none';
}
