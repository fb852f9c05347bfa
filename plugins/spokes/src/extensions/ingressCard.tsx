import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isSpokesComponent } from '../isSpokesComponent';

/**
 * By default on Components that name exposures, or their Services by labels; `filter: { kind: component }` in the
 * extension's config also shows it, with the line to add, where nothing is named.
 */
export const ingressCard = EntityCardBlueprint.make({
  name: 'ingress',
  params: {
    type: 'content',
    filter: isSpokesComponent,
    loader: () =>
      import('../components/IngressCard').then(({ IngressCard }) => (
        <IngressCard />
      )),
  },
});
