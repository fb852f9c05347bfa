import { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity is a spoke: a Resource of that type.
 *
 * @public
 */
export function isSpoke(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'spoke'
  );
}
