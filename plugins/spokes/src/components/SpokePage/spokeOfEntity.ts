import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_SPOKE } from '@fitsync/backstage-plugin-spokes-common';

/** The spoke that a Resource stands for; its own name where no annotation says another. */
export function spokeOfEntity(entity: Entity): string {
  const named = entity.metadata.annotations?.[ANNOTATION_SPOKE]?.trim();
  return named || entity.metadata.name;
}
