import { Entity } from '@backstage/catalog-model';
import { isSpokesAvailable } from './isSpokesAvailable';

/** Where card and flow are shown, if the app's configuration says nothing else. */
export function isSpokesComponent(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    isSpokesAvailable(entity)
  );
}
