import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_EXPOSURES } from '@fitsync/backstage-plugin-spokes-common';

/**
 * Whether an entity names exposures, and so has something to show on the Ingress card.
 *
 * @public
 */
export function isSpokesAvailable(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ANNOTATION_EXPOSURES]);
}
